package dev.oarlock.domain.transition.policy;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.episode.EpisodeStep;
import dev.oarlock.domain.risk.episode.RecoverySummary;
import dev.oarlock.domain.risk.episode.RecoverySummary.Ending;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import dev.oarlock.domain.risk.telltale.TelltaleEnd;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountHistory.DayEntry;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What ended a risk episode, and whether that is a save worth a gong.
record RecoveryPolicy(Account before, AccountState after, EpisodeStep step, Episode over) {
  /// A shorter risk with fewer points to climb is a tremble over the edge, and so is what ended on
  /// the day on which it came: nobody can have saved it.
  private static final int SHORT_DAYS = 14;

  private static final int FEW_POINTS = 10;

  RecoverySummary summary() {
    var signs = signs();
    var endedBy = new ArrayList<String>();
    signs.forEach(sign -> endedBy.add(sign.how()));
    var band = band();
    band.ifPresent(endedBy::add);
    var renewal = renewal();
    renewal.ifPresent(endedBy::add);
    var turned =
        band.isPresent() || renewal.isPresent() || signs.stream().anyMatch(sign -> !sign.faded());
    return new RecoverySummary(
        ending(turned || signs.isEmpty()), endedBy, over.scoreAtOpening(), contractedFrom());
  }

  /// The win, if it is one. An account that was red by an override alone comes back because the
  /// override ends, not because of anybody's work.
  Optional<Win> win() {
    var summary = summary();
    return summary.isSave() && isOutOfRed() && !wasOverriddenToRed() && !isTremble()
        ? Optional.of(
            redSince()
                .<Win>map(Win.BackFromRed::new)
                .orElseGet(() -> new Win.Saved(over.opened(), days(), summary.endedBy())))
        : Optional.empty();
  }

  private Ending ending(boolean turned) {
    return switch (step) {
      case EpisodeStep.Lifted _ -> Ending.NOT_BY_THE_CUSTOMER;
      case EpisodeStep.Closed _,
          EpisodeStep.Opened _,
          EpisodeStep.StillOpen _,
          EpisodeStep.NotAtRisk _ ->
          turned ? Ending.TURNED : Ending.FADED;
    };
  }

  /// The signs that opened it or kept it open.
  private List<TelltaleEnd> signs() {
    var signs = EnumSet.noneOf(Telltale.class);
    before
        .scored()
        .ifPresent(state ->
            signs.addAll(TelltaleDetection.telltalesOn(state.facts(), state.assessment().day())));
    for (var cause : List.of(over.cause().root(), over.causeNow().root())) {
      if (cause instanceof EpisodeCause.TelltaleSign(var sign)) {
        signs.add(sign);
      }
    }
    signs.removeAll(TelltaleDetection.telltalesOn(after.facts(), today()));
    return signs.stream()
        .map(sign -> TelltaleEnd.of(sign, after.facts(), over.opened(), today()))
        .toList();
  }

  private Optional<String> band() {
    return redSince().isPresent() && isOutOfRed()
        ? Optional.of(climbed(after.assessment().band().name().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private String climbed(String band) {
    var from = over.scoreAtOpening();
    var to = after.assessment().score();
    return from.isPresent() && to.isPresent() && to.getAsInt() > from.getAsInt()
        ? phrase("its health is {0} again, {1} → {2}", band, from.getAsInt(), to.getAsInt())
        : phrase("its health is {0} again", band);
  }

  /// A renewal that was in doubt is signed, or is no longer in doubt.
  private Optional<String> renewal() {
    return doubt().map(this::renewal);
  }

  private String renewal(EpisodeCause.RenewalInDoubt doubt) {
    if (hasRenewed()) {
      return phrase("they have renewed");
    }
    return doubt.renewal().map(on -> renewal(on, doubt.churn())).orElseGet(() -> monthly(doubt));
  }

  private String renewal(LocalDate due, Probability then) {
    return after
        .forecast()
        .atRenewal()
        .filter(at -> at.on().equals(due))
        .map(at -> lessDoubt(percent(then), percent(at.probability())))
        .orElse(
            due.isAfter(today())
                ? phrase("the renewal that was in doubt is not due then any more")
                : phrase("the renewal that was in doubt is over, and they have stayed"));
  }

  /// Of who could leave each month.
  private String monthly(EpisodeCause.RenewalInDoubt doubt) {
    return after.forecast().atRenewal().isPresent()
        ? phrase("they cannot leave each month any more")
        : lessDoubtSoon(percent(doubt.churn()), percent(after.forecast().within90()));
  }

  /// A mark that somebody raised ends a doubt as well.
  private static String lessDoubt(long then, long now) {
    return now < then
        ? phrase("the chance that they churn at the renewal fell from {0} to {1} %", then, now)
        : phrase("the chance that they churn at the renewal is {0} %, under the mark", now);
  }

  private static String lessDoubtSoon(long then, long now) {
    return now < then
        ? phrase("the chance that they churn within 90 days fell from {0} to {1} %", then, now)
        : phrase("the chance that they churn within 90 days is {0} %, under the mark", now);
  }

  private boolean hasRenewed() {
    return after.facts().of(ContractChanged.class).stream()
        .filter(fact -> !fact.day().isBefore(over.opened()))
        .anyMatch(fact -> fact.signal().order() == OrderType.RENEWAL);
  }

  private static long percent(Probability probability) {
    return Math.round(100 * probability.value());
  }

  private Optional<EpisodeCause.RenewalInDoubt> doubt() {
    return List.of(over.cause().root(), over.causeNow().root()).stream()
        .flatMap(cause ->
            cause instanceof EpisodeCause.RenewalInDoubt doubt
                ? Optional.of(doubt).stream()
                : Optional.<EpisodeCause.RenewalInDoubt>empty().stream())
        .findFirst();
  }

  /// What they paid when it began, where they pay less since, or have signed to.
  private Optional<MultiCurrencyAmount> contractedFrom() {
    var contracts = AccountContracts.of(after.facts());
    var then = contracts.cmrr(over.opened());
    return Optional.of(then)
        .filter(_ ->
            isLess(then, contracts.cmrr(today()))
                || contracts
                    .orderedChanges(today())
                    .anyMatch(on -> isLess(contracts.cmrr(on.minusDays(1)), contracts.cmrr(on))));
  }

  private static boolean isLess(MultiCurrencyAmount before, MultiCurrencyAmount after) {
    return before.minus(after).totals().stream().anyMatch(lost -> lost.minorUnits() > 0);
  }

  private boolean isTremble() {
    var points = after.assessment().score().orElse(0) - over.scoreAtOpening().orElse(0);
    return days() < 1 || (days() < SHORT_DAYS && points < FEW_POINTS);
  }

  private int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(over.opened(), today()));
  }

  private boolean wasOverriddenToRed() {
    return before
        .scored()
        .map(AccountState::assessment)
        .filter(it -> it.band() == Band.RED && it.computedBand() != Band.RED)
        .isPresent();
  }

  /// Its first red day; an episode that a telltale sign opened may have had none.
  private Optional<LocalDate> redSince() {
    return over.cause() instanceof EpisodeCause.EnteredRed
            || over.cause() instanceof EpisodeCause.SetToRed
        ? Optional.of(over.opened())
        : before.history().days().stream()
            .filter(day -> !day.day().isBefore(over.opened()) && day.band() == Band.RED)
            .map(DayEntry::day)
            .findFirst();
  }

  private boolean isOutOfRed() {
    return switch (after.assessment().band()) {
      case YELLOW, GREEN -> true;
      case RED, UNKNOWN -> false;
    };
  }

  private LocalDate today() {
    return after.assessment().day();
  }
}
