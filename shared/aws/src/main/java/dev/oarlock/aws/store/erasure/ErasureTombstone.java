package dev.oarlock.aws.store.erasure;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.table.ItemAttributes;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is kept of somebody who was erased: a salted digest to recognize who is told of again, of
/// how many words it was, and what stands in the place of the name wherever it must not be empty.
public record ErasureTombstone(String digest, int words, String pseudonym, Instant erasedAt) {
  Map<String, AttributeValue> attributes() {
    return Map.of(
        "words", fromN(Integer.toString(words)),
        "pseudonym", fromS(pseudonym),
        "erasedAt", fromS(erasedAt.toString()));
  }

  static ErasureTombstone read(Map<String, AttributeValue> item) {
    return new ErasureTombstone(
        ItemAttributes.text(item, "sk").substring(ErasureStore.DIGEST.length()),
        ItemAttributes.number(item, "words"),
        ItemAttributes.text(item, "pseudonym"),
        Instant.parse(ItemAttributes.text(item, "erasedAt")));
  }
}
