package dev.oarlock.announce.risk;

import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationLevel;
import dev.oarlock.domain.transition.announcement.Announcement.EscalationUpdated;
import dev.oarlock.slack.people.OwnerMentions;
import dev.oarlock.slack.workspace.KnownWorkspace;
import java.util.List;
import java.util.stream.Stream;

/// Who is called into the room of an escalation.
public record EscalationCrew(
    CurrentPeople people, OwnerMentions mentions, KnownWorkspace workspace) {

  /// The owner, who leads them, the sponsor and whoever opened it; all leads where it is urgent.
  List<String> users(EscalationUpdated told) {
    var owner = told.about().csm();
    var named =
        Stream.of(
                owner.stream(),
                owner.flatMap(people.now().directory()::managerOf).stream(),
                Stream.of(told.room().sponsor(), told.room().openedBy()))
            .flatMap(it -> it)
            .flatMap(this::user);
    var leads = told.room().level() == EscalationLevel.URGENT ? leads() : Stream.<String>empty();
    return Stream.concat(named, leads).distinct().toList();
  }

  /// By their role, by whom they lead, or by a user group.
  private Stream<String> leads() {
    var known = people.now();
    return Stream.concat(
        known.roles().leads(known.directory()).stream().flatMap(lead -> user(new Csm(lead.name()))),
        workspace.colleaguesIn(known.roles().leadGroups()).stream());
  }

  private Stream<String> user(Csm csm) {
    return mentions.slackUser(csm).stream();
  }
}
