#!/bin/sh
# Turns a fresh Debian or Raspberry Pi OS Lite into a screen of Cartelera. Run again at any time, with the same or other settings.
# With DESTDIR it only lays the files down there: for making images.
set -eu

usage() {
  cat >&2 <<'USAGE'
Usage: sudo ./install.sh --server https://NAME [--ca FILE] [--rotate 90|180|270] [--opens WHEN --closes WHEN] [--plain-http]
  --server      where the server is, as the screen reaches it
  --ca          the certificate of the authority that signed the server's, if it is your own
  --rotate      for a panel hung sideways
  --opens       when to switch the panel on over HDMI-CEC, as systemd writes it: 'Mon..Fri 06:30'
  --closes      when to switch it off
  --plain-http  the server has no https: see docs/kiosk/README.md
USAGE
  exit 2
}

server='' ca='' rotate=0 opens='' closes='' plain_http=no
while [ $# -gt 0 ]; do
  case "$1" in
    --plain-http) plain_http=yes ;;
    --server | --ca | --rotate | --opens | --closes)
      [ $# -ge 2 ] || usage
      case "$1" in
        --server) server="${2%/}" ;;
        --ca) ca="$2" ;;
        --rotate) rotate="$2" ;;
        --opens) opens="$2" ;;
        --closes) closes="$2" ;;
      esac
      shift
      ;;
    *) usage ;;
  esac
  shift
done
case "$server" in
  https://?*) ;;
  http://?*) [ "$plain_http" = yes ] || { echo 'install.sh: http needs --plain-http' >&2; exit 2; } ;;
  *) usage ;;
esac
case "$rotate" in 0 | 90 | 180 | 270) ;; *) usage ;; esac
if { [ -n "$opens" ] && [ -z "$closes" ]; } || { [ -z "$opens" ] && [ -n "$closes" ]; }; then usage; fi
if [ -n "$ca" ] && [ ! -r "$ca" ]; then echo "install.sh: cannot read $ca" >&2; exit 2; fi

root="${DESTDIR:-}"
kit="$(cd "$(dirname "$0")" && pwd)"
user=cartelera-kiosk
home=/var/lib/cartelera-kiosk
units="$root/etc/systemd/system"

if [ -z "$root" ]; then
  [ "$(id -u)" = 0 ] || { echo 'install.sh: run it with sudo' >&2; exit 1; }
  apt-get update
  apt-get install -y --no-install-recommends chromium cage xwayland wlr-randr cec-utils libnss3-tools ca-certificates systemd-timesyncd fonts-liberation
  id "$user" >/dev/null 2>&1 || useradd --system --create-home --home-dir "$home" --shell /usr/sbin/nologin "$user"
  # Picture, sound, and the CEC adapter.
  usermod -aG video,render,audio,input,dialout "$user"
fi

install -Dm755 "$kit/cartelera-kiosk" "$root/usr/local/bin/cartelera-kiosk"
install -Dm755 "$kit/cartelera-panel" "$root/usr/local/bin/cartelera-panel"
install -Dm644 "$kit/cartelera-policy.json" "$root/etc/chromium/policies/managed/cartelera.json"
install -Dm644 "$kit/cartelera-watchdog.conf" "$root/etc/systemd/system.conf.d/cartelera-watchdog.conf"
for unit in "$kit"/*.service "$kit"/*.timer; do
  install -Dm644 "$unit" "$units/$(basename "$unit")"
done
cat >"$root/etc/cartelera-kiosk.conf" <<CONF
SERVER=$server
ROTATE=$rotate
PLAIN_HTTP=$plain_http
CONF

# The hours of this clinic stand beside the timers, so that a newer kit does not undo them.
hours() { # on|off WHEN
  place="$units/cartelera-panel-$1.timer.d"
  rm -rf "$place"
  if [ -n "$2" ]; then
    mkdir -p "$place"
    printf '[Timer]\nOnCalendar=\nOnCalendar=%s\n' "$2" >"$place/hours.conf"
  fi
}
hours on "$opens"
hours off "$closes"

if [ -n "$root" ]; then exit 0; fi

if [ -n "$ca" ]; then
  # Chromium on Linux believes the authorities in its user's own database.
  runuser -u "$user" -- mkdir -p "$home/.pki/nssdb"
  if [ ! -e "$home/.pki/nssdb/cert9.db" ]; then runuser -u "$user" -- certutil -N --empty-password -d "sql:$home/.pki/nssdb"; fi
  install -m644 "$ca" "$home/authority.crt"
  runuser -u "$user" -- certutil -D -n cartelera -d "sql:$home/.pki/nssdb" 2>/dev/null || true
  runuser -u "$user" -- certutil -A -n cartelera -t C,, -i "$home/authority.crt" -d "sql:$home/.pki/nssdb"
fi
systemctl daemon-reload
systemctl enable systemd-timesyncd
systemctl set-default graphical.target
if [ -n "$opens" ]; then
  systemctl enable cartelera-panel-on.timer cartelera-panel-off.timer
  systemctl restart cartelera-panel-on.timer cartelera-panel-off.timer
else
  systemctl disable --now cartelera-panel-on.timer cartelera-panel-off.timer
fi
systemctl enable cartelera-kiosk.service
systemctl restart cartelera-kiosk.service
