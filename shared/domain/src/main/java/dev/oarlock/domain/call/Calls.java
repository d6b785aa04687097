package dev.oarlock.domain.call;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.contract.Renewal;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Bands;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Range;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What model, CSM and lead say of an account's next renewal, kept apart. It is a function of
/// facts, forecast and day, and of whether a lead is being asked already: whatever the order in
/// which calls and decisions were heard, they end the same.
///
/// @param worth revenue a month, which is what the model's chance is about
/// @param machine the model's call, for all of `worth`
/// @param range where the model's chance lies by its 90 % band
/// @param csm the latest call that somebody gave for this renewal
/// @param latest the latest decision on this renewal, whether it still stands or not
/// @param asked whether a lead has been asked about this very call of the CSM's, and waits
public record Calls(
    LocalDate day,
    LocalDate renewal,
    Amounts worth,
    Figure machine,
    Optional<Range> range,
    Optional<CsmCall> csm,
    Optional<Decision> latest,
    RiskBands bands,
    boolean asked) {
  /// From so many days before a renewal on, model and CSM may not stay apart undecided.
  public static final int ASKED_DAYS = 180;

  /// From so many days before a renewal on, to wait and see is no decision.
  public static final int LAST_DAYS = 90;

  /// Empty while no renewal lies ahead that anybody decides about: no contract, one from month to
  /// month, or notice given.
  public static Optional<Calls> of(Facts facts, Forecast forecast, LocalDate day) {
    return renewal(facts, day)
        .flatMap(on -> forecast.atRenewal().filter(at -> at.on().equals(on)))
        .map(at -> of(facts, forecast, at, day));
  }

  private static Optional<LocalDate> renewal(Facts facts, LocalDate day) {
    return Contracts.of(facts)
        .nextRenewal(day)
        .filter(renewal -> renewal.termMonths() > 1)
        .map(Renewal::on);
  }

  private static Calls of(Facts facts, Forecast forecast, Forecast.AtRenewal at, LocalDate day) {
    var worth = Contracts.of(facts).cmrr(day);
    var said = new Said(facts, at.on(), worth);
    return new Calls(
        day,
        at.on(),
        worth,
        new Figure(at.probability(), worth),
        forecast.bands().flatMap(Bands::atRenewal),
        said.call(),
        said.decision(),
        RiskBands.around(forecast.annualBaseRate()),
        false);
  }

  /// The same, in an account with these disagreements.
  public Calls amid(Disputes disputes) {
    var now = disputes.open().filter(open -> open.isAbout(this)).isPresent();
    return new Calls(day, renewal, worth, machine, range, csm, latest, bands, now);
  }

  /// At least 1: on its own day a renewal is over.
  public long daysLeft() {
    return ChronoUnit.DAYS.between(day, renewal);
  }

  public RiskBand machineBand() {
    return bands.of(machine.leaving());
  }

  public Optional<RiskBand> csmBand() {
    return csm.map(call -> bands.of(call.figure().leaving()));
  }

  /// Whether they are in two bands; once a lead has been asked, until the model has come back into
  /// the CSM's by more than it trembles.
  public boolean areApart() {
    return inTwoBands() || isBackOnEdge();
  }

  boolean inTwoBands() {
    return csmBand().filter(band -> band != machineBand()).isPresent();
  }

  /// Whether they count as apart although they read as one band.
  public boolean isBackOnEdge() {
    return asked && !inTwoBands() && bands.onEdge(machine.leaving());
  }

  public boolean isOpen() {
    return outcome() instanceof Outcome.Open;
  }

  /// Whether to wait and see is a choice.
  public boolean mayMonitor() {
    return daysLeft() > LAST_DAYS;
  }

  /// Which call counts.
  public Outcome outcome() {
    return decision().map(this::outcome).orElseGet(this::undecided);
  }

  /// The figure that counts; none while that is open.
  public Optional<Figure> last() {
    return switch (outcome()) {
      case Outcome.ModelAlone(var figure) -> Optional.of(figure);
      case Outcome.Agreed(var figure) -> Optional.of(figure);
      case Outcome.Decided(var figure, _) -> Optional.of(figure);
      case Outcome.Monitored _, Outcome.Open _, Outcome.Early _ -> Optional.empty();
    };
  }

  /// The latest decision, if neither has left the band that it was made in by more than it
  /// trembles.
  public Optional<Decision> decision() {
    return latest.filter(made -> stays(made.model(), machine.leaving()) && csmStays(made));
  }

  private boolean csmStays(Decision made) {
    var is = csm.map(call -> call.figure().leaving());
    return made.csm()
        .map(was -> is.filter(now -> stays(was, now)).isPresent())
        .orElseGet(is::isEmpty);
  }

  private boolean stays(Probability was, Probability is) {
    return bands.of(was) == bands.of(is) || RiskBands.nearlyEqual(was, is);
  }

  private Outcome outcome(Decision made) {
    return switch (made.choice()) {
      case MODEL -> new Outcome.Decided(machine, made);
      case CSM ->
          csm.<Outcome>map(call -> new Outcome.Decided(call.figure(), made))
              .orElseGet(this::undecided);
      case OWN ->
          made.own()
              .<Outcome>map(figure -> new Outcome.Decided(figure, made))
              .orElseGet(this::undecided);
      case MONITOR -> areApart() && mayMonitor() ? new Outcome.Monitored(made) : undecided();
    };
  }

  private Outcome undecided() {
    if (areApart()) {
      return daysLeft() <= ASKED_DAYS ? new Outcome.Open() : new Outcome.Early();
    }
    return csm.<Outcome>map(call -> new Outcome.Agreed(call.figure()))
        .orElseGet(() -> new Outcome.ModelAlone(machine));
  }

  /// The next day on which time alone asks for a decision, the chances being what they are.
  public Optional<LocalDate> nextChange() {
    return switch (outcome()) {
      case Outcome.Early _ -> Optional.of(renewal.minusDays(ASKED_DAYS));
      case Outcome.Monitored _ -> Optional.of(renewal.minusDays(LAST_DAYS));
      case Outcome.ModelAlone _, Outcome.Agreed _, Outcome.Decided _, Outcome.Open _ ->
          Optional.empty();
    };
  }

  /// Whether a choice is open to a lead at all.
  public boolean allows(Choice choice) {
    return switch (choice) {
      case MODEL, OWN -> true;
      case CSM -> csm.isPresent();
      case MONITOR -> areApart() && mayMonitor();
    };
  }
}
