# 방법 1. AWS CLI 자격 증명 헬퍼 — 두 줄을 모두 설정해야 한다
git config --global credential.helper '!aws codecommit credential-helper $@'
git config --global credential.UseHttpPath true

# 명명된 프로필을 쓸 때는 위의 첫 줄 대신 이것을 쓴다
git config --global credential.helper '!aws --profile CodeCommitProfile codecommit credential-helper $@'

# 저장소 하나에만 적용하려면 그 안에서 --local로 설정한다
git config --local credential.helper '!aws --profile CodeCommitProfile codecommit credential-helper $@'
git config --local credential.UseHttpPath true

# 방법 2. git-remote-codecommit(GRC) — git config가 필요 없다
pip install git-remote-codecommit
git clone codecommit::ap-northeast-2://MyRepo
git clone codecommit::ap-northeast-2://CodeCommitProfile@MyRepo
