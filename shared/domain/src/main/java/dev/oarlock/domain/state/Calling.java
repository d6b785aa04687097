package dev.oarlock.domain.state;

import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.announce.Announcement.CallsDisagree;
import dev.oarlock.domain.announce.Announcement.CallsSettled;
import dev.oarlock.domain.announce.AnnouncementIds;
import dev.oarlock.domain.announce.Disagreement;
import dev.oarlock.domain.announce.Settled;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.call.Disputes.Dispute;
import dev.oarlock.domain.call.Disputes.Told;
import dev.oarlock.domain.call.Outcome;
import dev.oarlock.domain.forecast.DriverReading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a step of an account tells its lead about the calls on its renewal: that they are a band
/// apart, once, and that they are not any more, if he was told that they were.
record Calling(AccountState before, AccountState after) {
  private static final int DRIVERS = 3;

  Stream<Announcement> all() {
    return Stream.of(relief(), disagree()).flatMap(Optional::stream);
  }

  private Optional<Announcement> disagree() {
    var heard = before.disputes().heard();
    return after
        .disputes()
        .heard()
        .filter(dispute -> heard.filter(it -> it.number() == dispute.number()).isEmpty())
        .flatMap(dispute -> said(after).map(said -> disagree(dispute, said)));
  }

  private Announcement disagree(Dispute dispute, Disagreement said) {
    return new CallsDisagree(
        AnnouncementIds.callsDisagree(after.id(), dispute.number()),
        Snapshots.of(before, after),
        dispute.number(),
        said);
  }

  /// What the lead hears, if he had heard that they disagree.
  private Optional<Announcement> relief() {
    return before.disputes().heard().flatMap(_ -> settled());
  }

  /// How the disagreement that was open before came to its end.
  Optional<CallsSettled> settled() {
    var open = after.disputes().open();
    return before
        .disputes()
        .open()
        .filter(dispute -> open.filter(it -> it.number() == dispute.number()).isEmpty())
        .flatMap(dispute -> lastSaid(dispute).map(said -> settled(dispute, said)));
  }

  /// The same of one that was over before, as long as its renewal is the next.
  Optional<CallsSettled> ended(int number) {
    return said(after)
        .map(said ->
            settled(new Dispute(number, said.renewal(), Optional.empty(), Told.NEVER), said));
  }

  private CallsSettled settled(Dispute dispute, Disagreement said) {
    return new CallsSettled(
        AnnouncementIds.callsSettled(after.id(), dispute.number()),
        Snapshots.of(before, after),
        dispute.number(),
        said,
        how(dispute));
  }

  /// What both say now, if that is still about the same renewal.
  private Optional<Disagreement> lastSaid(Dispute dispute) {
    return said(after)
        .filter(now -> now.renewal().equals(dispute.renewal()))
        .or(() -> said(before));
  }

  private Settled how(Dispute dispute) {
    return calls(after)
        .filter(calls -> calls.renewal().equals(dispute.renewal()))
        .map(Calling::how)
        .orElseGet(Settled.Over::new);
  }

  private static Settled how(Calls calls) {
    return switch (calls.outcome()) {
      case Outcome.Decided(_, var it) ->
          new Settled.Decided(it.choice(), calls.last(), it.by(), it.at());
      case Outcome.Monitored(var it) ->
          new Settled.Decided(it.choice(), Optional.empty(), it.by(), it.at());
      case Outcome.Agreed _, Outcome.ModelAlone _, Outcome.Open _, Outcome.Early _ ->
          new Settled.Agreed();
    };
  }

  private static Optional<Calls> calls(AccountState state) {
    return state.calls(state.verdict().day());
  }

  private static Optional<Disagreement> said(AccountState state) {
    return calls(state)
        .flatMap(calls ->
            calls
                .csm()
                .map(csm ->
                    new Disagreement(
                        calls.renewal(),
                        calls.machine(),
                        calls.range(),
                        because(state, calls),
                        csm,
                        calls.bands())));
  }

  /// What raises the risk, where the model sees more of it than the CSM, and what lowers it where
  /// it sees less.
  private static List<DriverReading> because(AccountState state, Calls calls) {
    var worse = calls.csmBand().filter(band -> band.compareTo(calls.machineBand()) > 0).isEmpty();
    var sign = worse ? 1 : -1;
    return state.forecast().drivers().stream()
        .filter(driver -> sign * driver.contribution() > 0)
        .sorted(Comparator.comparingDouble(driver -> -sign * driver.contribution()))
        .limit(DRIVERS)
        .toList();
  }
}
