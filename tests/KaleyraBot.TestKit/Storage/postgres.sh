# Keeps one PostgreSQL server for whoever holds the other end of standard input. That end is closed however its process ends, and
# then the server ends, too, and its folder is deleted. Standard input brings a password, then one verb a line, each answered by a line:
#   start <port>      ready, or failed
#   end <signal>      ended: INT in good order, QUIT at once, KILL without a word
# Arguments: the folder of PostgreSQL's programs; a folder of data that no server ever ran on, to begin with, or nothing; then settings
# of the server as -c name=value. Who has none to begin with makes one, and keeps a copy of it in "pristine".
bin=$1 pristine=$2
shift 2
settings=$*
server=
umask 077
# Ctrl+C and the like are for the tests; this cleans up after them.
trap '' HUP INT TERM

make() {
  [ -z "$pristine" ] || { cp -r "$pristine" data && return; rm -rf data; }
  printf '%s' "$password" >password
  # With the rules of a language for the order of texts, where the server has them: who needs the order of bytes has to say so.
  for locale in '--locale-provider=icu --icu-locale=en' ''; do
    "$bin/initdb" --pgdata=data --username=postgres --encoding=UTF8 --locale=C.UTF-8 $locale \
      --auth-local=reject --auth-host=password --pwfile=password --no-sync --no-instructions >>log 2>&1 && cp -r data pristine && return
    rm -rf data
  done
  return 1
}

start() { # port
  # The children of a server that crashed are there for another moment, so it is tried again.
  for try in 1 2 3; do
    "$bin/postgres" -D data -p "$1" -c listen_addresses=127.0.0.1 -c unix_socket_directories= $settings </dev/null >>log 2>&1 &
    server=$!
    until grep -qsx "$server" data/postmaster.pid && grep -qs ^ready data/postmaster.pid; do
      kill -0 "$server" 2>/dev/null || break
      sleep 0.05
    done
    kill -0 "$server" 2>/dev/null && return
    sleep 0.2
  done
  server=
  return 1
}

end() { # signal
  [ -n "$server" ] || return 0
  kill -s "$1" "$server"
  wait "$server"
  server=
}

# Databases come and go here by the hundred, each of some hundred files, which is most of the work on a disk. Servers are stopped and
# killed, and nobody pulls a plug: what they wrote outlives them in memory, too, where that has room (in kB).
place() {
  if [ "$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')" -gt 4000000 ] 2>/dev/null; then
    echo /dev/shm
  else
    echo "${TMPDIR:-/tmp}"
  fi
}

read -r password
home=$(mktemp -d "$(place)/kaleyrabot-postgres-XXXXXX" || mktemp -d /tmp/kaleyrabot-postgres-XXXXXX) && cd "$home" || exit 1
if make; then
  echo "$home"
  while read -r verb what; do
    case $verb in
      start) start "$what" && echo ready || echo failed ;;
      end) end "$what" && echo ended ;;
    esac
  done
fi
[ -n "$server" ] || tail -n 20 log >&2
end QUIT
cd / && rm -rf "$home"
