// go mod init subscribe && go mod tidy && go run . [BROKER TOPIC]
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/confluentinc/confluent-kafka-go/v2/kafka"
)

func main() {
	servers, topic := "localhost:9092", "newswire.enriched-articles.v1"
	if len(os.Args) > 2 {
		servers, topic = os.Args[1], os.Args[2]
	}
	consumer, err := kafka.NewConsumer(&kafka.ConfigMap{"bootstrap.servers": servers, "group.id": "go-example",
		"auto.offset.reset": "earliest", "isolation.level": "read_committed"})
	if err != nil {
		panic(err)
	}
	if err := consumer.SubscribeTopics([]string{topic}, nil); err != nil {
		panic(err)
	}
	for {
		record, ok := consumer.Poll(1000).(*kafka.Message)
		if !ok {
			continue
		}
		headers := map[string]string{}
		for _, header := range record.Headers {
			headers[header.Key] = string(header.Value)
		}
		switch {
		case record.Value == nil:
			fmt.Println(string(record.Key), "withdrawn")
		case headers["ce_type"] == "newswire.article.retracted.v1":
			fmt.Println(string(record.Key), "retracted")
		case headers["ce_type"] == "newswire.article.enriched.v1":
			var article struct {
				Id, Title string
				Revision  int
			}
			if err := json.Unmarshal(record.Value, &article); err != nil {
				panic(err)
			}
			fmt.Printf("%s r%d %s %s\n", article.Id, article.Revision, headers["newswire-language"], article.Title)
		}
	}
}
