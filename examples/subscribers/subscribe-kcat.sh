#!/bin/sh
# subscribe-kcat.sh [BROKER [TOPIC [OPTION...]]]: key, headers and value of each event, a line each; -e ends at the end of the topic.
# Filter by header with what shells have, e.g. | grep newswire-language=de: nothing is parsed for it.
servers=${1:-localhost:9092} topic=${2:-newswire.enriched-articles.v1}
[ $# -gt 2 ] && shift 2 || set --
exec kcat -b "$servers" -X isolation.level=read_committed -C -u -q -t "$topic" -o beginning -f '%k\t%h\t%s\n' "$@"
