package dev.oarlock.slack.command.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import dev.oarlock.domain.portfolio.listing.ListGrouping;
import dev.oarlock.domain.portfolio.listing.ListOrder;
import dev.oarlock.domain.portfolio.listing.ListQuestion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListQuestionParserTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final OwnedBy DANA = owner("dana");
  private static final OwnedBy LI = owner("Li Wei");

  private final ListQuestionParser questions = parser(Optional.of(DANA));

  private static OwnedBy owner(String name) {
    return new OwnedBy(new Csm(name), Set.of(PersonId.of(name)));
  }

  private static ListQuestionParser parser(Optional<OwnedBy> asker) {
    return parser(asker, List.of());
  }

  private static ListQuestionParser parser(Optional<OwnedBy> asker, List<OwnedBy> team) {
    var vocabulary =
        new ListVocabulary(
            "U1",
            asker,
            team,
            List.of(DANA, LI),
            List.of("Enterprise", "SMB"),
            List.of("EMEA", "North America"));
    return new ListQuestionParser(TODAY, Locale.US, vocabulary);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mine                                       | of dana
          my accounts                                | of dana
          show my accounts                           | of dana
          which accounts do I own?                   | of dana
          accounts assigned to me                    | of dana
          what should I do today?                    | of dana, top 10
          my red accounts                            | RED, of dana
          red                                        | RED
          who is red                                 | RED
          red accounts                               | RED
          list of red accounts                       | RED
          list red                                   | RED
          red or yellow                              | RED, YELLOW
          red dana                                   | RED, of dana
          red accounts of Li                         | RED, of Li Wei
          dana's accounts                            | of dana
          owner dana                                 | of dana
          accounts owned by li wei                   | of Li Wei
          by owner dana                              | of dana
          segment smb                                | segment SMB
          region north america                       | region North America
          at risk                                    | at risk
          who is at risk?                            | at risk
          which customers are at risk                | at risk
          who might churn                            | at risk
          revenue at risk                            | at risk
          wich customers are at risk pls             | at risk
          who is likely to leave?                    | at risk
          at risk accounts in EMEA                   | at risk, region EMEA
          renewals                                   | renews 2026-11-22..2027-01-21
          renewals 60 days                           | renews 2026-11-22..2027-01-21
          renewals next 60 days                      | renews 2026-11-22..2027-01-21
          renewals in the next 30 days               | renews 2026-11-22..2026-12-22
          renewals 90 days emea                      | renews 2026-11-22..2027-02-20, region EMEA
          what renews this quarter?                  | renews 2026-10-01..2026-12-31
          which contracts expire next month          | renews 2026-12-01..2026-12-31
          who is up for renewal this month           | renews 2026-11-01..2026-11-30
          renewals until 31 Dec                      | renews 2026-11-22..2026-12-31
          renewals before 01/15/2027                 | renews 2026-11-22..2027-01-15
          renewals q1                                | renews 2027-01-01..2027-03-31
          biggest renewals                           | renews 2026-11-22..2027-01-21, top 10, CMRR
          my renewals this quarter                   | renews 2026-10-01..2026-12-31, of dana
          overdue                                    | overdue
          overdue renewals                           | overdue
          what is overdue?                           | overdue
          changes                                    | changed 2026-11-15
          changes 14 days                            | changed 2026-11-08
          which accounts changed this week?          | changed 2026-11-15
          what changed since Monday                  | changed 2026-11-15
          what's new                                 | changed 2026-11-15
          what moved yesterday                       | changed 2026-11-20
          new                                        | new 2026-08-24
          new customers last month                   | new 2026-09-30
          new 30 days                                | new 2026-10-23
          top 10                                     | top 10
          top 10 at risk                             | at risk, top 10
          top 5 emea                                 | region EMEA, top 5
          top 10 by cmrr                             | top 10, CMRR
          worst accounts                             | top 10, LOWEST_SCORE
          the 5 worst accounts                       | top 5, LOWEST_SCORE
          biggest customers                          | top 10, CMRR
          all accounts                               | all
          accounts without an owner                  | no owner
          whos at risk?                              | at risk
          danas accounts                             | of dana
          bottom 5                                   | top 5, LOWEST_SCORE
          who gave notice?                           | gave notice
          accounts not renewing emea                 | gave notice, region EMEA
          renewals 2027                              | renews 2027-01-01..2027-12-31
          top ten at risk                            | at risk, top 10
          the five biggest customers                 | top 5, CMRR
          renewals in january                        | renews 2027-01-01..2027-01-31
          renewals dec                               | renews 2026-12-01..2026-12-31
          who renews in jan 2028                     | renews 2028-01-01..2028-01-31
          who may leave                              | at risk
          trials                                     | on trial
          customers on trial                         | on trial
          paused accounts                            | paused
          who is on hold?                            | paused
          unclaimed                                  | unclaimed
          which accounts are not claimed emea        | unclaimed, region EMEA
          claimed                                    | claimed
          claimed by dana                            | claimed by dana
          risks claimed by me                        | at risk, claimed by dana
          no data                                    | UNKNOWN
          accounts without data                      | UNKNOWN
          """)
  void questionsAreReadAsPeopleAskThem(String typed, String read) {
    assertThat(read(typed)).isEqualTo(read);
  }

  @Test
  void aMonthIsALesserMeaningOfAWordThanAPersonOfThatName() {
    var jan = owner("Jan");
    var vocabulary =
        new ListVocabulary("U1", Optional.empty(), List.of(), List.of(jan), List.of(), List.of());
    var read = new ListQuestionParser(TODAY, Locale.US, vocabulary).read("renewals jan");

    assertThat(read)
        .isInstanceOfSatisfying(
            ListReading.AskedList.class,
            list -> assertThat(list.question().conditions()).contains(jan));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "dana", "quarry works health", "how is acme doing?", "acme why"})
  void whatAsksForNoListIsNone(String typed) {
    assertThat(questions.read(typed)).isInstanceOf(ListReading.NoList.class);
  }

  @ParameterizedTest
  @CsvSource({
    "at risk by region, REGION",
    "red per segment, SEGMENT",
    "renewals by owner, OWNER",
    "top 5 grouped by csm, OWNER",
    "renewals by region this quarter, REGION",
    "red by owner page 2, OWNER",
    "red by owner emea, OWNER",
    "at risk by regions sorted by cmrr, REGION"
  })
  void aListIsSplitByWhatItIsAskedBy(String typed, ListGrouping grouping) {
    assertThat(questions.read(typed))
        .isInstanceOfSatisfying(
            ListReading.AskedList.class,
            list -> assertThat(list.question().grouping()).contains(grouping));
  }

  @Test
  void anUnknownNameIsSaidWithTheNamesThereAre() {
    assertThat(questions.read("red xavier"))
        .isEqualTo(
            new ListReading.UnknownWords(
                "xavier",
                "I can narrow a list by owner, segment or region, and `xavier` is none that I know."
                    + " Owners are `dana` and `Li Wei`. Segments are `Enterprise` and `SMB`."
                    + " Regions are `EMEA` and `North America`. `/health help` lists the"
                    + " questions."));
  }

  @Test
  void aTypingErrorInANameIsReadAndSaid() {
    assertThat(questions.read("red dena"))
        .isInstanceOfSatisfying(
            ListReading.AskedList.class,
            list -> assertThat(list.notes()).containsExactly("I read `dena` as `dana`."));
  }

  @Test
  void aHyphenMayBeASpace() {
    assertThat(questions.read("red north-america")).isEqualTo(questions.read("red North America"));
  }

  @Test
  void whatWasDueThisMonthAndIsUnsignedIsPointedTo() {
    assertThat(questions.read("renewals this month"))
        .isInstanceOfSatisfying(
            ListReading.AskedList.class,
            list ->
                assertThat(list.notes())
                    .containsExactly(
                        "What was due and nobody has signed is in `/health overdue`."));
  }

  @Test
  void whoIsNoOwnerIsToldHowToBecomeOne() {
    assertThat(parser(Optional.empty()).read("mine"))
        .isInstanceOfSatisfying(
            ListReading.UnknownAsker.class,
            it ->
                assertThat(it.explanation())
                    .contains("`U1`", "`/health owner dana`", "people apply"));
  }

  @Test
  void aPageIsAskedForByItsNumber() {
    assertThat(questions.read("red page 2"))
        .isInstanceOfSatisfying(
            ListReading.AskedList.class, it -> assertThat(it.page()).isEqualTo(2));
  }

  private String read(String typed) {
    return switch (questions.read(typed)) {
      case ListReading.AskedList(var question, _, _) -> words(question);
      case ListReading.NoList _ -> "none";
      case ListReading.UnknownWords(var unknown, _) -> "?";
      case ListReading.UnknownAsker _ -> "who";
    };
  }

  private static String words(ListQuestion question) {
    var conditions =
        question.conditions().stream()
            .map(ListedConditionText::of)
            .sorted(Comparator.comparing(it -> it.matches("(of|segment|region) .*")))
            .collect(Collectors.toList());
    question.most().ifPresent(most -> conditions.add("top " + most));
    if (question.order() != ListOrder.EXPECTED_LOSS) {
      conditions.add(question.order().name());
    }
    return conditions.isEmpty() ? "all" : String.join(", ", conditions);
  }
}
