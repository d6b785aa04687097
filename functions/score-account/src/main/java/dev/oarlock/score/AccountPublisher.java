package dev.oarlock.score;

import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.bus.EventPublisher.CausedAnnouncement;
import dev.oarlock.score.AccountWriter.WrittenAccount;
import java.util.ArrayList;
import java.util.List;

/// Publishes what is told of the accounts of a batch, in their order, as many in a call as the bus
/// takes. Where a call fails, each of its accounts is published by itself, so that none is held up
/// by another; what is told twice is recognized by its id.
record AccountPublisher(EventPublisher bus) {

  /// One by itself, as it was scored in the end.
  ScoredAccount publish(WrittenAccount one) {
    bus.publish(told(one));
    return one.scored();
  }

  /// Those of which all was published.
  List<ScoredAccount> publish(List<WrittenAccount> written, AccountIsolation isolation) {
    var published = new ArrayList<ScoredAccount>();
    for (var group : groups(written)) {
      if (isTaken(group)) {
        group.forEach(one -> published.add(one.scored()));
      } else {
        group.forEach(one -> alone(one, isolation, published));
      }
    }
    return published;
  }

  private boolean isTaken(List<WrittenAccount> group) {
    try {
      bus.publish(group.stream().flatMap(one -> told(one).stream()).toList());
      return true;
    } catch (RuntimeException _) {
      return false; // whoever it was says so himself, alone
    }
  }

  private void alone(
      WrittenAccount one, AccountIsolation isolation, List<ScoredAccount> published) {
    var scored = one.scored();
    isolation.run(scored.task().account(), scored.account(), () -> published.add(publish(one)));
  }

  private static List<CausedAnnouncement> told(WrittenAccount one) {
    var cause = one.scored().account().correlation();
    return one.told().stream().map(it -> new CausedAnnouncement(it, cause)).toList();
  }

  /// One after the other, as many as fit into a call; an account that has more is one by itself.
  private static List<List<WrittenAccount>> groups(List<WrittenAccount> written) {
    var groups = new ArrayList<List<WrittenAccount>>();
    var room = 0;
    for (var one : written) {
      if (groups.isEmpty() || one.told().size() > room) {
        groups.add(new ArrayList<>());
        room = EventPublisher.MAX_ENTRIES;
      }
      groups.getLast().add(one);
      room -= one.told().size();
    }
    return groups;
  }
}
