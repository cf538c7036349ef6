#!/bin/sh
# subscribe-kcat.sh [BROKER [TOPIC [OPTION...]]]: key, headers and value of each event, a line each; -e ends at the end of the topic.
# Filter by header with what shells have, e.g. | grep -v newswire-language=en: nothing is parsed for it. To keep one language
# alone, keep what has none too: retractions and withdrawals have no language, and you need them.
servers=${1:-localhost:9092} topic=${2:-newswire.enriched-articles.v1}
[ $# -gt 2 ] && shift 2 || set --
exec kcat -b "$servers" -X isolation.level=read_committed -C -u -q -t "$topic" -o beginning -f '%k\t%h\t%s\n' "$@"
