# packer init . && packer validate . && packer build .
packer {
  required_plugins {
    amazon = {
      source  = "github.com/hashicorp/amazon"
      version = ">= 1.2.8"
    }
  }
}

variable "region" {
  type    = string
  default = "ap-northeast-2"
}

locals {
  version = formatdate("YYYYMMDD-hhmm", timestamp())
}

source "amazon-ebs" "golden" {
  region        = var.region
  instance_type = "t3.small"
  ssh_username  = "ec2-user"

  ami_name     = "golden-al2023-${local.version}"
  encrypt_boot = true
  imds_support = "v2.0" # 이 AMI로 띄우면 IMDSv2만 받는다

  source_ami_filter {
    filters = {
      name                = "al2023-ami-2023.*-x86_64"
      root-device-type    = "ebs"
      virtualization-type = "hvm"
    }
    owners      = ["amazon"] # 빼면 남이 올린 같은 이름의 AMI가 잡힐 수 있다
    most_recent = true
  }

  tags = {
    Name      = "golden-al2023"
    Version   = local.version
    SourceAmi = "{{ .SourceAMI }}" # 빌드할 때 채워진다
  }
}

build {
  sources = ["source.amazon-ebs.golden"]

  provisioner "shell" {
    inline = [
      "set -eu",
      "sudo dnf -y upgrade",
      "sudo dnf -y install amazon-cloudwatch-agent",
    ]
  }

  # 굽기 전에 시험한다. 실패하면 AMI를 만들지 않는다
  provisioner "shell" {
    inline = ["rpm -q amazon-cloudwatch-agent"]
  }

  # 다음 단계가 읽을 AMI ID를 파일로 남긴다
  post-processor "manifest" {
    output = "manifest.json"
  }
}
