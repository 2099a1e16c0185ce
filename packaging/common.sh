# What the scripts of this folder share; read by them, not run.

die() {
  echo "$1" >&2
  exit 1
}

case "$(uname -s)" in
  Linux) system=linux ;;
  Darwin) system=mac ;;
  MINGW* | MSYS* | CYGWIN*) system=windows ;;
  *) die "Installers can be built on Linux, macOS and Windows only." ;;
esac

find_jdk() {
  for jdk in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if grep -qs '^JAVA_VERSION="25' "$jdk/release" && ls "$jdk"/bin/jpackage* > /dev/null 2>&1; then
      return
    fi
  done
  die "No JDK 25 was found; set JAVA25_HOME to its folder."
}

# As Java names it; Git Bash has names of its own for folders.
native_path() {
  if [ $system = windows ]; then cygpath -m "$1"; else echo "$1"; fi
}

absolute() {
  case $1 in
    /*) echo "$1" ;;
    *) echo "$PWD/$1" ;;
  esac
}
