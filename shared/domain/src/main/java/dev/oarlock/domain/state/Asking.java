package dev.oarlock.domain.state;

import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.announce.Announcement.OverrideEnded;
import dev.oarlock.domain.announce.Announcement.PulseWanted;
import dev.oarlock.domain.announce.AnnouncementIds;
import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.evidence.Owners.Handover;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What a step of an account gives reason to ask a person: whether an override that is over was
/// right, and how the new owner of an account sees it.
record Asking(AccountState before, AccountState after) {

  Stream<Announcement> all() {
    return Stream.of(wasRight(), pulse()).flatMap(Optional::stream);
  }

  /// Whoever took an override back is not asked.
  private Optional<Announcement> wasRight() {
    var verdict = before.verdict();
    var unjudged = Evidence.of(after.facts()).overrides().unjudged(after.verdict().day());
    return verdict
        .override()
        .filter(_ -> after.verdict().override().isEmpty())
        .filter(was -> unjudged.filter(it -> it.until().equals(was.until())).isPresent())
        .map(was ->
            new OverrideEnded(
                AnnouncementIds.overrideEnded(after.id(), was.until()),
                Snapshots.of(before, after),
                new OverrideEnded.Said(
                    verdict.score(),
                    verdict.band(),
                    was.computed(),
                    was.reason(),
                    was.by(),
                    was.until())));
  }

  private Optional<Announcement> pulse() {
    var known = Evidence.of(before.facts()).owners().latest();
    return Evidence.of(after.facts())
        .owners()
        .latest()
        .filter(handover -> !known.equals(Optional.of(handover)))
        .map(this::pulse);
  }

  private Announcement pulse(Handover handover) {
    var inherited = Evidence.of(after.facts()).opinions().inherited();
    return new PulseWanted(
        AnnouncementIds.pulseWanted(after.id(), handover.on()),
        Snapshots.of(before, after),
        handover.from(),
        inherited.map(fact -> OptionalInt.of(fact.signal().pulse())).orElse(OptionalInt.empty()));
  }
}
