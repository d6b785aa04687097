package dev.oarlock.slack.view.feedback;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.domain.transition.announcement.Announcement.PulseWithdrawn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The hand-overs of a day: those about which the new owner is still asked, and those that were
/// taken back. Each account is in one of both, by how often each was told and not by what came
/// first, since a queue keeps no order.
record OpenHandovers(List<PulseRequested> open, List<PulseWithdrawn> takenBack) {
  private static final Csm NOBODY = new Csm("nobody");

  static OpenHandovers of(List<? extends Announcement> announcements) {
    var tallies = new LinkedHashMap<Taker, Tally>();
    for (var announcement : announcements) {
      if (announcement instanceof PulseRequested wanted) {
        tally(tallies, wanted, wanted.about().csm().orElse(NOBODY)).wanted().add(wanted);
      }
      if (announcement instanceof PulseWithdrawn withdrawn) {
        tally(tallies, withdrawn, withdrawn.asked()).withdrawn().add(withdrawn);
      }
    }
    return new OpenHandovers(
        tallies.values().stream().filter(Tally::isOpen).map(it -> it.wanted().getLast()).toList(),
        tallies.values().stream()
            .filter(Tally::isOver)
            .map(it -> it.withdrawn().getLast())
            .toList());
  }

  private static Tally tally(Map<Taker, Tally> all, Announcement announcement, Csm asked) {
    var taker = new Taker(announcement.about().account(), asked.person());
    return all.computeIfAbsent(taker, _ -> new Tally(new ArrayList<>(), new ArrayList<>()));
  }

  /// Who takes over which account.
  private record Taker(AccountId account, PersonId person) {}

  private record Tally(List<PulseRequested> wanted, List<PulseWithdrawn> withdrawn) {
    boolean isOpen() {
      return wanted.size() > withdrawn.size();
    }

    boolean isOver() {
      return !isOpen();
    }
  }
}
