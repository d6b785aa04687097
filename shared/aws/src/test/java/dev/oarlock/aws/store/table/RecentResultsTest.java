package dev.oarlock.aws.store.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RecentResultsTest {
  private final RecentResults<String, Map<String, AttributeValue>, String> recent =
      new RecentResults<>(2);
  private final List<String> read = new ArrayList<>();

  @Test
  void whatIsThereUnchangedIsNotReadAgain() {
    assertThat(get("acme", item("1"))).isEqualTo("acme at 1");
    assertThat(get("acme", item("1"))).isEqualTo("acme at 1");

    assertThat(read).containsExactly("acme");
  }

  @Test
  void whatWasWrittenSinceIsReadAtOnce() {
    get("acme", item("1"));

    assertThat(get("acme", item("2"))).isEqualTo("acme at 2");
  }

  @Test
  void aMarkThatWasLeftAtItIsAChangeToo() {
    get("acme", item("1"));

    get("acme", Map.of("version", fromN("1"), "parked", fromS("yes")));

    assertThat(read).containsExactly("acme", "acme");
  }

  @Test
  void thoseAskedForLongestAgoAreForgotten() {
    get("acme", item("1"));
    get("beta", item("1"));
    get("acme", item("1"));
    get("coda", item("1"));

    get("acme", item("1"));
    get("beta", item("1"));

    assertThat(read).containsExactly("acme", "beta", "coda", "beta");
  }

  @Test
  void whatCannotBeReadIsTriedAgain() {
    assertThatThrownBy(() -> get("acme", Map.of())).isInstanceOf(RuntimeException.class);

    assertThat(get("acme", item("1"))).isEqualTo("acme at 1");
  }

  private String get(String name, Map<String, AttributeValue> item) {
    return recent.get(
        name,
        item,
        it -> {
          read.add(name);
          return name + " at " + ItemAttributes.of(it, "version").n();
        });
  }

  private static Map<String, AttributeValue> item(String version) {
    return Map.of("version", fromN(version));
  }
}
