package dev.oarlock.domain.testing;

import dev.oarlock.domain.call.Disputes;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Bands;
import dev.oarlock.domain.health.Component;
import dev.oarlock.domain.health.ComponentScore;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.History;
import dev.oarlock.domain.state.Outbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// An account's state made by hand, without the steps that lead to it: `Sketch.of(story,
/// today).scoring(34).was(61, lastWeek).leaving(0.25).state()`.
public record Sketch(
    Story story, Verdict verdict, Forecast forecast, History history, long version) {
  private static final Probability USUAL = new Probability(0.1);

  /// As the shipped rules judge it.
  public static Sketch of(Story story, LocalDate today) {
    var facts = story.facts(today);
    return new Sketch(
        story,
        Scorecard.shipped().judge(facts, today, Band.UNKNOWN),
        HazardModel.expert(USUAL).forecast(facts, today),
        History.none(),
        1);
  }

  /// By its adoption alone.
  public Sketch scoring(int score) {
    var part = new ComponentScore(Component.ADOPTION, 100, OptionalInt.of(score), score, List.of());
    var scored =
        new Verdict(
            today(),
            "default 1",
            OptionalInt.of(score),
            band(score),
            100,
            List.of(part),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return new Sketch(story, scored, forecast, history, version);
  }

  /// With the same chance for every stretch of time.
  public Sketch leaving(double chance) {
    return leaving(chance, Optional.empty());
  }

  public Sketch leaving(double chance, LocalDate renewal) {
    return leaving(chance, Optional.of(renewal));
  }

  private Sketch leaving(double chance, Optional<LocalDate> renewal) {
    var each = new Probability(chance);
    var foretold =
        new Forecast(
            today(),
            each,
            each,
            each,
            each,
            renewal.map(on -> new Forecast.AtRenewal(on, each)),
            USUAL,
            0,
            HazardModel.EXPERT,
            -4,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return new Sketch(story, verdict, foretold, history, version);
  }

  public Sketch was(int score, LocalDate day) {
    var then = new History.Day(day, OptionalInt.of(score), band(score), USUAL);
    return new Sketch(story, verdict, forecast, history.with(then), version);
  }

  public Sketch version(long other) {
    return new Sketch(story, verdict, forecast, history, other);
  }

  public AccountState state() {
    return new AccountState(
        story.account(),
        story.facts(today()),
        verdict,
        forecast,
        Optional.empty(),
        history,
        Optional.empty(),
        0,
        0,
        Disputes.none(),
        Optional.empty(),
        Outbox.empty(),
        version);
  }

  private LocalDate today() {
    return verdict.day();
  }

  private static Band band(int score) {
    return Bands.shipped().of(score, Band.UNKNOWN);
  }
}
