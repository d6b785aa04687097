package dev.oarlock.domain.account.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.testing.GuideExamples;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Plays the example of names in docs/contracts.md.
class NameGuideTest {
  private static final AccountTraits TRAITS =
      new AccountTraits(Segment.UNASSIGNED, Optional.empty(), Optional.empty());

  @Test
  void theGuidesExampleComesOutAsItSays() throws IOException {
    var example = GuideExamples.named("contracts.md", "Never a wrong account");
    var names = NameIndex.of(example.table("id").stream().map(NameGuideTest::account).toList());

    for (var line : example.table("typed")) {
      assertThat(meaning(names.find(line.get("typed"))))
          .as(line.get("typed"))
          .isEqualTo(line.get("is"));
    }
  }

  private static NamedAccount account(Map<String, String> line) {
    return new NamedAccount(
        new AccountId(line.get("id")),
        line.get("name"),
        texts(line.get("alias")),
        texts(line.get("before")),
        List.of(),
        TRAITS);
  }

  private static List<String> texts(String cell) {
    return Stream.of(cell).filter(text -> !text.isEmpty()).toList();
  }

  private static String meaning(NameMatch match) {
    return switch (match) {
      case NameMatch.Found(var account, var fit) ->
          account.id()
              + switch (fit) {
                case EXACT -> "";
                case FORMER -> ", called so before";
                case WORDS, PART -> ", a part of the name";
                case MISTYPED -> ", a typing error";
              };
      case NameMatch.Ambiguous(var several, _) ->
          several.stream().map(account -> account.id().value()).collect(Collectors.joining(" or "));
      case NameMatch.NotFound _ -> "nobody";
    };
  }
}
