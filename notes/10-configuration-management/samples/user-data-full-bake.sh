#!/bin/bash
# 완전 빌드: 애플리케이션까지 이미지에 있다. 환경 이름만 알려 주고 켠다.
set -euo pipefail
echo 'APP_ENV=prod' > /etc/shop/env
systemctl enable --now shop
