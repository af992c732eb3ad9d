#!/bin/sh
# The program with the settings and the user of the service, for a person at the console: /usr/local/bin/kaleyrabot
#   kaleyrabot doctor; kaleyrabot audit verify; kaleyrabot backup /var/backups/kaleyrabot/before-the-update
set -a
. /etc/kaleyrabot/kaleyrabot.env
# As the unit has it, unless the file above says otherwise, be it with nothing.
: "${Storage__ConnectionString=Data Source=/var/lib/kaleyrabot/ledger.db}"
umask 077
cd /var/lib/kaleyrabot || exit 1
if [ "$(id -u)" = 0 ]; then
  exec setpriv --reuid kaleyrabot --regid kaleyrabot --init-groups --no-new-privs /opt/kaleyrabot/KaleyraBot "$@"
fi
exec /opt/kaleyrabot/KaleyraBot "$@"
