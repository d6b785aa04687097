package dev.oarlock.domain.portfolio.digest;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.portfolio.digest.revenue.WeekRevenue;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.state.AccountRisk;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Five digests, each on a Monday at eight, of one customer: whatever is told in a minute between
/// the first and the last of them stands in one of the four that follow.
class DigestWeeksPropertyTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-10-26");
  private static final int WEEKS = 4;
  private static final ZoneOffset UTC = ZoneOffset.UTC;
  private static final Instant BEGIN = made(0);
  private static final AccountId ACCOUNT = new AccountId("acme");
  private static final MultiCurrencyAmount PAID = euros(600);

  @Provide
  Arbitrary<Instant> minutes() {
    return Arbitraries.integers()
        .between(0, WEEKS * 7 * 24 * 60 - 1)
        .map(minute -> BEGIN.plusSeconds(60L * minute + 1));
  }

  /// The minutes of the days on which a digest is made. The hour after midnight is left out: news
  /// is kept to the hour, and midnight may be a day alone.
  @Provide
  Arbitrary<Instant> minutesOfMondays() {
    return Arbitraries.integers()
        .between(60, 24 * 60 - 1)
        .flatMap(minute -> Arbitraries.integers().between(0, WEEKS).map(week -> at(week, minute)))
        .filter(at -> !at.isBefore(BEGIN) && at.isBefore(made(WEEKS)));
  }

  @Property(tries = 60)
  void theWeeksChangesAddUpToTheChangeOfRevenue(
      @ForAll("minutes") Instant more,
      @ForAll("minutesOfMondays") Instant much,
      @ForAll("minutesOfMondays") Instant gone) {
    var told =
        List.of(
            told("more", more, addedOn("K-1", day(more).toString(), line("more", 1, 50))),
            told("much", much, addedOn("K-1", day(much).plusDays(3).toString(), line("x", 1, 70))),
            told("gone", gone, cancelled("K-2", day(gone).minusDays(2).toString())));
    var weeks = weeks(told);
    var sum =
        weeks.stream()
            .map(week -> week.revenue().week())
            .map(WeekRevenue::change)
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);

    assertThat(sum).isEqualTo(weeks.getLast().cmrr().minus(PAID));
  }

  @Property(tries = 60)
  void aNoticeIsInOne(@ForAll("minutesOfMondays") Instant at) {
    var ends = "2027-10-01";
    var weeks =
        weeks(
            List.of(told("a", at, cancelled("K-1", ends)), told("b", at, cancelled("K-2", ends))));

    assertThat(count(weeks, week -> week.events().notice().isPresent())).isEqualTo(1);
  }

  @Property(tries = 60)
  void whoLeavesIsLostInOne(@ForAll("minutesOfMondays") Instant at) {
    var left = day(at).toString();
    var weeks =
        weeks(
            List.of(told("a", at, cancelled("K-1", left)), told("b", at, cancelled("K-2", left))));

    assertThat(count(weeks, week -> week.events().churned().isPresent())).isEqualTo(1);
  }

  @Property(tries = 60)
  void aRiskEntersInOneWhateverElseWasToldThatDay(
      @ForAll("minutesOfMondays") Instant at, @ForAll("minutesOfMondays") Instant other) {
    var told =
        List.of(
            told("e", at, evaluated()),
            told("o", other, addedOn("K-1", "2026-11-01", line("o", 1, 10))));
    var episode = SampleDigests.episode(day(at));
    var weeks = weeks(told, made -> at.isBefore(made) ? risk(episode) : AccountRisk.none());

    assertThat(count(weeks, week -> week.events().enteredRisk().isPresent())).isEqualTo(1);
  }

  @Property(tries = 60)
  void aRiskThatATellingEndsIsLeftInOne(@ForAll("minutesOfMondays") Instant at) {
    var opened = SampleDigests.episode(FIRST.minusDays(20));
    var over = Optional.of(new EndedEpisode(opened, day(at)).asSaved());
    var evaluation = told("e", FIRST.minusDays(20).atTime(10, 0).toInstant(UTC), evaluated());
    var weeks =
        weeks(
            List.of(evaluation, told("o", at, addedOn("K-1", "2026-11-01", line("o", 1, 10)))),
            made ->
                at.isBefore(made)
                    ? new AccountRisk(Optional.empty(), 1, over, RenewalDisagreements.none())
                    : risk(opened));

    assertThat(count(weeks, week -> week.events().leftRisk().isPresent())).isEqualTo(1);
  }

  private static long count(List<AccountWeek> weeks, Predicate<AccountWeek> has) {
    return weeks.stream().filter(has).count();
  }

  private static List<AccountWeek> weeks(List<LoggedSignal> told) {
    return weeks(told, _ -> AccountRisk.none());
  }

  /// The digests after the first.
  private static List<AccountWeek> weeks(
      List<LoggedSignal> told, Function<Instant, AccountRisk> risk) {
    return IntStream.rangeClosed(1, WEEKS).mapToObj(week -> week(week, told, risk)).toList();
  }

  /// What is known when a digest is made.
  private static AccountWeek week(
      int week, List<LoggedSignal> told, Function<Instant, AccountRisk> risk) {
    var day = FIRST.plusWeeks(week);
    var known = new ArrayList<>(customer().signals());
    told.stream().filter(it -> it.at().isBefore(made(week))).forEach(known::add);
    var state =
        AccountStateBuilder.of(new AccountLog(ACCOUNT, known), day)
            .withScore(80)
            .withEarlierScore(80, day.minusDays(9))
            .state();
    var atRisk =
        new AccountState(
            state.id(), state.facts(), state.scores(), risk.apply(made(week)), state.delivery());
    return AccountWeek.of(atRisk, ScorecardSet.shipped(), day);
  }

  private static AccountLog customer() {
    return AccountLog.of(ACCOUNT.value())
        .on(
            "2026-02-01",
            signed("K-1", "2026-02-01", 24, line("seats", 10, 400)),
            signed("K-2", "2026-02-01", 24, line("desks", 5, 200)));
  }

  private static AccountRisk risk(Episode open) {
    return new AccountRisk(Optional.of(open), 1, Optional.empty(), RenewalDisagreements.none());
  }

  private static CorporateEventNoted evaluated() {
    return new CorporateEventNoted(CorporateEventNoted.Kind.COMPETITOR_EVALUATION);
  }

  private static LoggedSignal told(String id, Instant at, Signal signal) {
    return new LoggedSignal(new SignalId(id), ACCOUNT, at, at, signal);
  }

  private static Instant made(int week) {
    return at(week, 8 * 60);
  }

  private static Instant at(int week, int minute) {
    return FIRST.plusWeeks(week).atStartOfDay().plusMinutes(minute).toInstant(UTC);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, UTC);
  }
}
