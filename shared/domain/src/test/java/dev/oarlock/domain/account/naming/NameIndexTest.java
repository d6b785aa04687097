package dev.oarlock.domain.account.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Segment;
import java.util.List;
import java.util.Optional;
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

  private static final AccountTraits TRAITS =
      new AccountTraits(Segment.UNASSIGNED, Optional.empty(), Optional.empty());

  private static NamedAccount entry(String id, String name, String... aliases) {
    return new NamedAccount(
        new AccountId(id), name, List.of(aliases), List.of(), List.of(), TRAITS);
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

  @ParameterizedTest
  @CsvSource({"speditio, false", "nordwind, false", "labs, true", "spedition, true", "labz, false"})
  void wholeWordsOfOneNameNeedNoWordAboutWhatWasFound(String typed, boolean said) {
    assertThat(NAMES.find(typed) instanceof NameMatch.Found found && found.isSaid())
        .isEqualTo(said);
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

  @ParameterizedTest
  @CsvSource({
    "東京データ,             jp-1",
    "データ,                 jp-1",
    "ガイド,                 jp-2",
    "カイト,                 none",
    "ｶﾞｲﾄﾞ,                  jp-2",
    "北京,                   cn-1",
    "삼성,                   kr-1",
    "株式会社東京データ機構, 'jp-1, exactly'"
  })
  void theMiddleOfANameWithoutSpacesFindsIt(String typed, String meaning) {
    var names =
        NameIndex.of(
            List.of(
                entry("jp-1", "株式会社東京データ機構"),
                entry("jp-2", "株式会社ガイド"),
                entry("cn-1", "中国北京公司"),
                entry("kr-1", "주식회사삼성")));

    assertThat(told(names.find(typed))).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "0015e00000XyZaB,    'falls, exactly'",
    "0015e00000XyZaBAAV, 'falls, exactly'",
    "0015e00000xyzab,    'fells, exactly'",
    "0015e00000xyzabAAA, 'fells, exactly'",
    "0015e00000XyZaBAAW, none",
    "0015e00000XyZaC,    none",
    "0015e00000AbCdEAAV, '0015e00000AbCdE, exactly'",
    "0015e00000AbCdE,    '0015e00000AbCdE, exactly'"
  })
  void eitherFormOfAnIdInSalesforceFindsItsAccountAndNoOther(String typed, String meaning) {
    var names =
        NameIndex.of(
            List.of(
                linked("falls", "0015e00000XyZaB"),
                linked("fells", "0015e00000xyzab"),
                entry("0015e00000AbCdE", "Bare")));

    assertThat(told(names.find(typed)).replaceAll(", perhaps.*", "")).isEqualTo(meaning);
  }

  private static NamedAccount linked(String id, String theirs) {
    return new NamedAccount(
        new AccountId(id), id, List.of(), List.of(), List.of(), List.of(theirs), TRAITS);
  }

  @Test
  void aNameOfTodayWinsOverOneOfBefore() {
    var renamed =
        new NamedAccount(
            new AccountId("p-1"), "Peak", List.of(), List.of("Summit"), List.of(), TRAITS);
    var alone = NameIndex.of(List.of(renamed));
    var taken = NameIndex.of(List.of(renamed, entry("s-2", "Summit")));

    assertThat(told(alone.find("summit"))).isEqualTo("p-1");
    assertThat(told(alone.find("summ"))).isEqualTo("p-1");
    assertThat(told(taken.find("summit"))).isEqualTo("s-2, exactly");
  }

  @Test
  void anExactNameWinsOverALongerOne() {
    var names =
        NameIndex.of(
            List.of(
                entry("dn-1", "Summit Health"),
                entry("dn-2", "Summit Health"),
                entry("dn-3", "Summit")));

    assertThat(told(names.find("summit"))).isEqualTo("dn-3, exactly");
    assertThat(told(names.find("summit health"))).isEqualTo("choose from dn-1, dn-2");
    assertThat(told(names.find("dn-2"))).isEqualTo("dn-2, exactly");
  }

  @Test
  void anIdIsThatAccountHoweverOthersAreSpelled() {
    var ids = NameIndex.of(List.of(entry("Acme", "One"), entry("acme", "Two")));
    var named = NameIndex.of(List.of(entry("summit", "One"), entry("s-2", "Summit")));

    assertThat(told(ids.find("acme"))).isEqualTo("acme, exactly");
    assertThat(told(ids.find("ACME"))).isEqualTo("choose from Acme, acme");
    assertThat(told(named.find("summit"))).isEqualTo("choose from summit, s-2");
  }

  @Test
  void anEmptyBookKnowsNobody() {
    assertThat(NameIndex.of(List.of()).find("acme")).isEqualTo(new NameMatch.NotFound(List.of()));
  }
}
