package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.because;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.TermLength;
import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.GuideExamples;
import dev.oarlock.domain.testing.GuideOrders;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.ContractionCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.announcement.LossCorrection;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.announcement.Win.Expanded;
import dev.oarlock.domain.transition.announcement.Win.Renewed;
import dev.oarlock.domain.transition.order.ContractionSummary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who stays and pays less: told as that, once the day is over, and no gong.
class ContractionTransitionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
  private static final ContractLine BASIC = line("BASIC", 10, 500);
  private static final ContractLine API = line("API", 2, 100);
  private static final LivedAccount CUSTOMER = livedCustomer();

  @Test
  void fewerSeatsAreToldOnceTheDayIsOver() {
    var account = customer();
    account.signal(TODAY, amended("C-1", "2026-11-27", line("BASIC", 6, 300), API));

    assertThat(contractions(account)).isEmpty();
    account.live(TODAY.plusDays(1));
    assertThat(contractions(account))
        .containsExactly(
            less(TODAY, 600, 400, List.of(new QuantityChange("BASIC", 10, 6)), Optional.empty()));
    account.live(TODAY.plusDays(90));
    assertThat(contractions(account)).hasSize(1);
    assertThat(wins(account)).isEmpty();
  }

  @Test
  void aCancellationOfSomeSeatsSaysItsReason() {
    var account = customer();
    var fewer = cancelled("C-1", "2026-12-01", line("BASIC", 4, 0));
    account.signal(TODAY, because("fewer people", fewer));
    account.live(TODAY.plusDays(9));

    assertThat(contractions(account))
        .containsExactly(
            less(
                LocalDate.parse("2026-12-01"),
                600,
                400,
                List.of(new QuantityChange("BASIC", 10, 6)),
                Optional.of("fewer people")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-27", "2027-03-01"})
  void aRenewalForLessIsNoGong(String from) {
    var account = customer();
    account.signal(TODAY, renewed("C-1", from, 12, line("BASIC", 5, 250)));
    account.live(LocalDate.parse("2027-03-09"));

    assertThat(wins(account)).isEmpty();
    assertThat(contractions(account))
        .containsExactly(
            new ContractionSummary(
                LocalDate.parse(from),
                euros(600),
                euros(250),
                List.of(new QuantityChange("API", 2, 0), new QuantityChange("BASIC", 10, 5)),
                List.of(),
                Optional.of(TermLength.ofMonths(12)),
                0));
  }

  /// Also where it begins before the old contract ends.
  @ParameterizedTest
  @ValueSource(strings = {"2027-02-10", "2027-03-01"})
  void aRenewalForLessUnderAnotherNumberIsOneToo(String from) {
    var account = customer();
    account.signal(TODAY, renewed("C-9", from, 12, line("BASIC", 5, 250), API));
    account.live(LocalDate.parse("2027-03-09"));

    assertThat(wins(account)).isEmpty();
    assertThat(contractions(account))
        .singleElement()
        .satisfies(less -> {
          assertThat(less.from()).isEqualTo(from);
          assertThat(less.before()).isEqualTo(euros(600));
          assertThat(less.after()).isEqualTo(euros(350));
          assertThat(less.isRenewal()).isTrue();
        });
    assertThat(account.told(AccountChurned.class)).isEmpty();
  }

  @Test
  void aRenewalForMoreUnderAnotherNumberIsRenewedForThat() {
    var account = customer();
    account.signal(TODAY, renewed("C-9", "2027-02-10", 12, line("BASIC", 12, 600), API));
    account.live(LocalDate.parse("2027-03-09"));

    assertThat(contractions(account)).isEmpty();
    assertThat(wins(account))
        .singleElement()
        .isInstanceOfSatisfying(
            Renewed.class,
            it -> {
              assertThat(it.previousAmount()).isEqualTo(euros(600));
              assertThat(it.monthlyAmount()).isEqualTo(euros(700));
            });
  }

  @Test
  void whatTheDayMakesUpForIsNoContraction() {
    var account = customer();
    account.signal(TODAY, amended("C-1", "2026-11-27", API));
    account.signal(TODAY, addedOn("C-1", "2026-11-27", line("PRO", 10, 900)));
    account.live(TODAY.plusDays(9));

    assertThat(contractions(account)).isEmpty();
    assertThat(wins(account)).hasSize(1);
  }

  /// Of the account as a whole nothing is lost, so the renewal is told, and rings for nobody.
  @Test
  void aRenewalForLessThatAnotherContractMakesUpForIsToldAsRenewed() {
    var account = customer();
    account.signal(TODAY, renewed("C-1", "2026-12-01", 12, BASIC));
    account.signal(TODAY, signed("C-2", "2026-12-01", 12, API));
    account.live(TODAY.plusDays(9));

    assertThat(contractions(account)).isEmpty();
    assertThat(wins(account))
        .singleElement()
        .isInstanceOfSatisfying(
            Renewed.class,
            it -> assertThat(it.loudness(euros(600))).isEqualTo(Win.Loudness.SILENT));
  }

  @Test
  void aPauseIsNone() {
    var account = customer();
    account.signal(TODAY, amended("C-1", "2026-11-27", line("BASIC", 10, 0)));
    account.live(TODAY.plusDays(9));

    assertThat(contractions(account)).isEmpty();
  }

  @Test
  void aDepartureIsNone() {
    var account = customer();
    account.signal(TODAY, cancelled("C-1", "2026-12-15"));
    account.live(LocalDate.parse("2026-12-20"));

    assertThat(contractions(account)).isEmpty();
    assertThat(account.told(AccountChurned.class)).hasSize(1);
  }

  @Test
  void oneContractOfTwoGivenUpIsAContraction() {
    var account = customer();
    account.signal(TODAY.minusDays(5), signed("C-2", "2026-11-22", 12, line("PRO", 5, 400)));
    account.live(TODAY);
    account.signal(TODAY, cancelled("C-2", "2026-12-15"));
    account.live(LocalDate.parse("2026-12-20"));

    assertThat(contractions(account))
        .containsExactly(
            less(
                LocalDate.parse("2026-12-15"),
                1_000,
                600,
                List.of(new QuantityChange("PRO", 5, 0)),
                Optional.empty()));
  }

  @Test
  void moreThatIsTakenAwayFromTheSameDayOnIsToldAgain() {
    var account = customer();
    account.signal(TODAY, cancelled("C-1", "2026-12-15", line("BASIC", 4, 0)));
    account.live(TODAY.plusDays(3));
    account.signal(TODAY.plusDays(3), cancelled("C-1", "2026-12-15", line("API", 1, 0)));
    account.signal(TODAY.plusDays(3), cancelled("C-1", "2026-12-15", line("BASIC", 4, 0)));
    account.live(TODAY.plusDays(20));

    assertThat(account.told(RevenueContracted.class))
        .extracting(RevenueContracted::id)
        .containsExactly(
            "any:contracted:2026-12-15:2026-11-28", "any:contracted:2026-12-15:2026-12-01");
    assertThat(contractions(account))
        .extracting(ContractionSummary::after)
        .containsExactly(euros(400), euros(350));
  }

  @Test
  void whatACancellationTakesBeyondWhatThereWasIsToldAsInDoubt() {
    var stays = customer();
    stays.signal(TODAY, cancelled("C-1", "2026-11-27", line("BASIC", 14, 0)));
    stays.live(TODAY.plusDays(1));
    var leaves = customer();
    leaves.signal(TODAY, cancelled("C-1", "2026-11-27", line("BASIC", 14, 0), line("API", 2, 0)));
    leaves.live(TODAY.plusDays(1));
    var doubt =
        new OrderDoubt(
            TODAY, "it takes 14 of BASIC from C-1 on 2026-11-27, of which there were 10");

    assertThat(contractions(stays).getFirst().doubts()).containsExactly(doubt);
    assertThat(leaves.told(AccountChurned.class).getFirst().departure().doubts())
        .containsExactly(doubt);
  }

  @Test
  void aLateRenewalForLessTakesBackThatTheyLeft() {
    var log =
        AccountLog.of("any").on("2025-09-01", lapsing(signed("C-1", "2025-09-01", 12, BASIC)));
    var account = new LivedAccount(log, LocalDate.parse("2025-09-01"));
    account.live(TODAY);
    account.signal(TODAY, renewed("C-1", "2026-10-10", 12, line("BASIC", 5, 250)));
    account.live(TODAY.plusDays(2));

    var less = account.told(RevenueContracted.class).getFirst();
    assertThat(wins(account)).isEmpty();
    assertThat(less.contraction().daysLate()).isEqualTo(39);
    assertThat(LossCorrection.of(less).departure())
        .isEqualTo(account.told(AccountChurned.class).getFirst().id());
  }

  @Test
  void twoContractsThatGrowWhileAThirdShrinksRingOnceForWhatIsLeft() {
    var account = customer();
    account.signal(TODAY, amended("C-1", "2026-11-27", line("BASIC", 5, 250), API));
    account.signal(TODAY, signed("C-2", "2026-11-27", 12, line("PRO", 2, 200)));
    account.signal(TODAY, signed("C-3", "2026-11-27", 12, line("PLUS", 3, 300)));
    account.live(TODAY.plusDays(9));

    assertThat(contractions(account)).isEmpty();
    assertThat(wins(account)).containsExactly(new Expanded("C-2", euros(250)));
  }

  @Property(tries = 60)
  void aDayIsToldTheSameInWhateverOrderAndHoweverOften(@ForAll Random luck) {
    var orders =
        new ArrayList<Signal>(
            List.of(
                cancelled("C-1", "2026-11-27", line("BASIC", 4, 0)),
                cancelled("C-1", "2026-11-27", API),
                signed("C-2", "2026-11-27", 12, line("PRO", 1, 100))));
    orders.add(orders.get(luck.nextInt(orders.size())));
    var inOrder = told(List.copyOf(orders));
    Collections.shuffle(orders, luck);

    assertThat(told(orders)).hasSize(1).isEqualTo(inOrder);
  }

  @Test
  void theGuidesExampleIsToldAsItSays() throws IOException {
    var example = GuideExamples.named("contracts.md", "Who pays less");
    var account = lived(example);

    assertThat(account.told(RevenueContracted.class).stream().map(it -> said(it)))
        .containsExactlyElementsOf(
            example.table("told on").stream().map(row -> String.join(" ", row.values())).toList());
  }

  @Test
  void theGuidesExampleOfASwapIsPutRightAsItSays() throws IOException {
    var example = GuideExamples.named("contracts.md", "The half that gives back is first");
    var account = lived(example);

    var told =
        account.told(RevenueContracted.class).stream()
            .map(it -> it.about().day() + " " + units(it.contraction().lost()));
    var put =
        account.told(ContractionCorrected.class).stream()
            .map(it ->
                it.about().day() + " " + it.now().map(now -> units(now.lost())).orElse("none"));
    assertThat(Stream.concat(told, put))
        .containsExactlyElementsOf(
            example.table("said on").stream()
                .map(row -> row.get("said on") + " " + row.get("less a month"))
                .toList());
    assertThat(account.told(GongRung.class))
        .extracting(it -> it.about().day() + " " + units(it.win().signed().orElseThrow()))
        .containsExactlyElementsOf(
            example.table("said on").stream()
                .filter(row -> !row.get("more a month").isEmpty())
                .map(row -> row.get("said on") + " " + row.get("more a month"))
                .toList());
  }

  private static String units(MultiCurrencyAmount amount) {
    return String.valueOf(amount.totals().getFirst().minorUnits() / 100);
  }

  /// An account with all that an example tells.
  private static LivedAccount lived(GuideExamples.Example example) {
    var orders = example.table("told");
    var first = LocalDate.parse(orders.getFirst().get("told"));
    var account =
        new LivedAccount(
            AccountLog.of("any").on(first, GuideOrders.order(orders.getFirst())), first);
    for (var row : orders.subList(1, orders.size())) {
      account.live(LocalDate.parse(row.get("told")).minusDays(1));
      account.signal(LocalDate.parse(row.get("told")), GuideOrders.order(row));
    }
    account.live(LocalDate.parse("2027-04-01"));
    return account;
  }

  private static String said(RevenueContracted told) {
    var less = told.contraction();
    return "%s %s %d %d"
        .formatted(
            told.about().day(),
            less.from(),
            less.before().totals().getFirst().minorUnits() / 100,
            less.after().totals().getFirst().minorUnits() / 100);
  }

  private static List<ContractionSummary> told(List<Signal> orders) {
    var account = customer();
    orders.forEach(order -> account.signal(TODAY, order));
    account.live(TODAY.plusDays(9));
    return contractions(account);
  }

  private static ContractionSummary less(
      LocalDate from,
      long before,
      long after,
      List<QuantityChange> products,
      Optional<String> why) {
    return new ContractionSummary(
        from, euros(before), euros(after), products, why.stream().toList(), Optional.empty(), 0);
  }

  private static LivedAccount customer() {
    return CUSTOMER.copy();
  }

  private static LivedAccount livedCustomer() {
    var log = AccountLog.of("any").on("2026-03-01", signed("C-1", "2026-03-01", 12, BASIC, API));
    var account = new LivedAccount(log, LocalDate.parse("2026-03-01"));
    account.live(TODAY.minusDays(10));
    return account;
  }

  private static List<ContractionSummary> contractions(LivedAccount account) {
    return account.told(RevenueContracted.class).stream()
        .map(RevenueContracted::contraction)
        .toList();
  }

  private static List<Win> wins(LivedAccount account) {
    return account.told(GongRung.class).stream().map(GongRung::win).toList();
  }
}
