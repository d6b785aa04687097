package dev.oarlock.slack.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Segment;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {
  private static final NameIndex NAMES =
      NameIndex.of(
          List.of(
              entry("acme", "Acme Corp", "ACM"),
              entry("acme-labs", "Acme Labs"),
              entry("a-7", "Apex"),
              entry("globex", "Globex Corporation", "GBX"),
              entry("nw-de", "Nordwind Spedition GmbH"),
              entry("nw-at", "Nordwind Logistik AG"),
              entry("mueller", "Müller & Söhne"),
              entry("twin-1", "Twin"),
              entry("twin-2", "Twin")));

  private static NamedAccount entry(String id, String name, String... aliases) {
    return new NamedAccount(new AccountId(id), name, List.of(aliases), Segment.UNASSIGNED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # typed               | means
          acme                  | acme, exactly
          ACME CORP             | acme, exactly
          acm                   | acme, exactly
          a-7                   | a-7, exactly
          gbx                   | globex, exactly
          muller sohne          | mueller, exactly
          Müller & Söhne        | mueller, exactly
          twin-2                | twin-2, exactly
          glob                  | globex
          acme l                | acme-labs
          speditio              | nw-de
          nord log              | nw-at
          ag nordwind           | nw-at
          globxe                | globex
          spedtion              | nw-de
          nordwind logisitk ag  | nw-at
          ac                    | choose from acme, acme-labs
          nordwind              | choose from nw-at, nw-de
          nrodwind              | choose from nw-at, nw-de
          twin                  | choose from twin-1, twin-2
          apx                   | none, perhaps a-7
          zzzzzz                | none
          &                     | none
          """)
  void aNameMeansWhatPeopleMeanByIt(String typed, String meaning) {
    assertThat(told(NAMES.find(typed))).isEqualTo(meaning);
  }

  private static String told(NameMatch match) {
    return switch (match) {
      case NameMatch.Found found -> found.account().id() + (found.exactly() ? ", exactly" : "");
      case NameMatch.Ambiguous several -> "choose from " + ids(several.candidates());
      case NameMatch.NotFound none when none.suggestions().isEmpty() -> "none";
      case NameMatch.NotFound none -> "none, perhaps " + ids(none.suggestions());
    };
  }

  private static String ids(List<NamedAccount> entries) {
    return entries.stream().map(entry -> entry.id().value()).collect(Collectors.joining(", "));
  }

  @Test
  void anEmptyBookKnowsNobody() {
    assertThat(NameIndex.of(List.of()).find("acme")).isEqualTo(new NameMatch.NotFound(List.of()));
  }
}
