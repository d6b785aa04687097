package dev.oarlock.slack.view;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.HealthOverride;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.risk.Cause;
import dev.oarlock.domain.risk.Episode;
import dev.oarlock.domain.risk.Sighting;
import dev.oarlock.domain.risk.Telltale;
import dev.oarlock.domain.risk.Telltales;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.Advice;
import dev.oarlock.slack.words.BandWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.FeedWords;
import dev.oarlock.slack.words.OwnerWords;
import dev.oarlock.slack.words.ReasonWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The health of a card: score, trend, risk, reasons and freshness.
record ScorePart(AccountState state, LocalDate today) {
  private static final int REASONS = 3;
  private static final int STALE_DAYS = 14;

  private Verdict verdict() {
    return state.verdict();
  }

  private Trend trend() {
    return new Trend(state.history(), verdict().score(), today);
  }

  String headline(String name) {
    var band = verdict().band();
    return BandWords.mark(band)
        + " "
        + name
        + ": "
        + BandWords.score(verdict().score())
        + trend().was()
        + ", "
        + BandWords.of(band);
  }

  String standing() {
    return "*" + health() + "*" + trend().spoken() + "." + risk() + trend().drawn();
  }

  String spoken() {
    return health() + trend().spoken() + "." + risk() + spokenReasons();
  }

  private String health() {
    var verdict = verdict();
    if (verdict.score().isEmpty()) {
      return "Nothing is known of its health yet";
    }
    var score = "Health is " + verdict.score().getAsInt() + " of 100";
    if (verdict.override().isPresent()) {
      return score + " (" + BandWords.of(verdict.band()) + "), " + byHand(verdict.override().get());
    }
    return verdict.band() == Band.UNKNOWN
        ? score + ", but too little is known to call it a band"
        : score + " (" + BandWords.of(verdict.band()) + ")";
  }

  /// `set by dana until 14 Mar 2027 (renewal-agreed), computed 52 (yellow)`
  private static String byHand(HealthOverride override) {
    return "set by %s until %s (%s), computed %s (%s)"
        .formatted(
            OwnerWords.of(Optional.of(override.by())),
            DayWords.of(override.until()),
            Mrkdwn.escape(override.reason()),
            BandWords.score(override.computed()),
            BandWords.of(override.computedBand()));
  }

  private String risk() {
    return state.episode().map(this::atRisk).orElse("");
  }

  private String atRisk(Episode episode) {
    return " At risk since "
        + DayWords.of(episode.opened())
        + " ("
        + DayWords.from(today, episode.opened())
        + "): "
        + because(episode)
        + ".";
  }

  /// What opened it, and where that is over, what keeps it open.
  private String because(Episode episode) {
    var opened = Risk.because(episode.cause());
    return keptOpenBy(episode)
        .map(now -> "first because " + opened + ", now because " + now)
        .orElse(opened);
  }

  private Optional<String> keptOpenBy(Episode episode) {
    var sign = signs().stream().findFirst().map(Telltale::phrase);
    var isRed = verdict().computedBand() == Band.RED;
    return switch (episode.cause().root()) {
      case Cause.Sign known when signs().contains(known.telltale()) -> Optional.empty();
      case Cause.Sign _ -> sign.or(() -> isRed ? Optional.of("its health is red") : sign);
      case Cause.EnteredRed _, Cause.NewRules _, Cause.Imported _ ->
          isRed ? Optional.empty() : sign;
    };
  }

  private List<Telltale> signs() {
    return Telltales.seen(state.facts(), today).stream().map(Sighting::telltale).toList();
  }

  String reasons() {
    return moved()
        .map(change -> "*Why it moved* " + span(change) + ReasonWords.list(change.lines(), REASONS))
        .orElse("*Why it moved:* it has not since the first verdict.");
  }

  private String spokenReasons() {
    return moved()
        .map(change ->
            " It moved "
                + span(change)
                + ": "
                + ReasonWords.sentence(change.lines(), REASONS)
                + ".")
        .orElse("");
  }

  private Optional<Change> moved() {
    return state.latestChange().filter(change -> !change.lines().isEmpty());
  }

  private static String span(Change change) {
    return "from %d to %d on %s".formatted(change.from(), change.to(), DayWords.of(change.on()));
  }

  String nextStep() {
    return state
        .episode()
        .flatMap(this::answer)
        .map(Advice::on)
        .or(() -> Advice.onWeakest(verdict().components()))
        .orElseGet(() ->
            verdict().score().isEmpty()
                ? "Send the first signals, such as usage or tickets."
                : "Nothing is pressing; ask what would make them recommend you.");
  }

  /// The sign that opened it, as long as it is there, or else the gravest of the others.
  private Optional<Telltale> answer(Episode episode) {
    var opened =
        switch (episode.cause().root()) {
          case Cause.Sign known -> Optional.of(known.telltale()).filter(signs()::contains);
          case Cause.EnteredRed _, Cause.NewRules _, Cause.Imported _ -> Optional.<Telltale>empty();
        };
    return opened.or(() -> signs().stream().findFirst());
  }

  String freshness() {
    return "Coverage: "
        + verdict().coverage()
        + " % of the scorecard has data. "
        + state
            .facts()
            .freshest()
            .map(at ->
                "Newest signal: " + DayWords.moment(at.toInstant()) + stale(at.toLocalDate()) + ".")
            .orElse("No signal yet.")
        + interrupted()
        + " Scored on "
        + DayWords.of(verdict().day())
        + " by "
        + Mrkdwn.escape(verdict().scorecard())
        + ".";
  }

  /// What stands still, because its source is out.
  String interrupted() {
    var outages = Evidence.of(state.facts()).interrupted(today);
    return outages.isEmpty()
        ? ""
        : " *Stale, standing still for now:* " + FeedWords.list(outages) + ".";
  }

  private String stale(LocalDate newest) {
    var days = ChronoUnit.DAYS.between(newest, today);
    return days > STALE_DAYS ? ", nothing has been reported for " + days + " days" : "";
  }
}
