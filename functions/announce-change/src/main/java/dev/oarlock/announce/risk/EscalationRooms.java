package dev.oarlock.announce.risk;

import dev.oarlock.announce.identity.DirectoryNames;
import dev.oarlock.announce.post.ChannelPoster;
import dev.oarlock.announce.post.PostedOnce;
import dev.oarlock.announce.route.ChannelDelivery;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.state.KeptState;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.risk.escalation.EscalationNews;
import dev.oarlock.domain.risk.escalation.EscalationRoom;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.EscalationUpdated;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.room.RoomClient;
import dev.oarlock.slack.client.room.RoomOutcome;
import dev.oarlock.slack.view.escalation.EscalationMirrorView;
import dev.oarlock.slack.view.escalation.EscalationView;
import dev.oarlock.slack.workspace.KnownWorkspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The private room of each escalation: opened once, with its people and its card, told what is new
/// there and of the account, and archived when it is over. Where Slack opens none, the account's
/// channel has all of it. Each step may come twice: what is done already is not done again.
public record EscalationRooms(
    ChannelPoster poster,
    PostedOnce once,
    RoomClient rooms,
    KnownWorkspace workspace,
    DirectoryNames names,
    EscalationCrew crew,
    AccountStates states) {
  private static final String IN_ROOM = ":room";
  private static final int MOST_NAMES = 5;

  /// What the account's channel hears stands for the whole: it is posted last.
  public PostOutcome tell(ChannelDelivery delivery, EscalationUpdated told) {
    var key = AnnouncementIds.escalationRoom(told.about().account(), told.room().opened());
    var room =
        told.news().kind() == EscalationNews.Kind.OPENED
            ? once.post(key, List.of(), () -> open(key, told))
            : once.find(key)
                .<PostOutcome>map(it -> new PostOutcome.Posted(it.channel(), it.ts()))
                .orElseGet(() -> new PostOutcome.Refused("channel_not_found"));
    return switch (room) {
      case PostOutcome.Posted(var channel, var ts) ->
          inRoom(delivery, told, new MessageLocation(channel, ts));
      case PostOutcome.Refused(var error) when told.news().kind() == EscalationNews.Kind.OPENED ->
          poster.post(delivery.key(), delivery.channel(), EscalationView.withoutRoom(told, error));
      case PostOutcome.Refused _ -> elsewhere(delivery, told, Optional.empty());
      case PostOutcome.RateLimited _,
          PostOutcome.Unavailable _,
          PostOutcome.Unclear _,
          PostOutcome.Busy _,
          PostOutcome.Held _,
          PostOutcome.Spent _ ->
          room;
    };
  }

  /// What else happens to the account while it is escalated, once in its room, before it is told
  /// elsewhere; present if that has to be tried again. A room that is gone keeps nothing back.
  public Optional<PostOutcome> mirror(Announcement announcement, Supplier<ReasonCatalog> reasons) {
    return EscalationMirrorView.of(announcement, reasons)
        .flatMap(card ->
            card(announcement.about().account())
                .map(room -> mirrored(announcement.id() + IN_ROOM, room.channel(), card)))
        .filter(outcome ->
            !(outcome instanceof PostOutcome.Posted) && !ChannelPoster.isUnreachable(outcome));
  }

  private PostOutcome mirrored(String key, String channel, Card card) {
    return once.post(key, poster.places(channel), () -> poster.post(key, channel, card));
  }

  /// The card of the room that is open.
  private Optional<MessageLocation> card(AccountId account) {
    return states.kept(account) instanceof KeptState.ReadableState(var known, _)
        ? known
            .scored()
            .flatMap(state -> EscalationRoom.open(state.facts()))
            .flatMap(room -> once.find(AnnouncementIds.escalationRoom(account, room.opened())))
        : Optional.empty();
  }

  private PostOutcome inRoom(
      ChannelDelivery delivery, EscalationUpdated told, MessageLocation card) {
    var key = delivery.key() + IN_ROOM;
    var posted =
        once.post(
            key,
            poster.places(card.channel()),
            () -> poster.post(key, card.channel(), EscalationView.news(told)));
    if (!(posted instanceof PostOutcome.Posted) && !ChannelPoster.isUnreachable(posted)) {
      return posted;
    }
    var kind = told.news().kind();
    if (kind == EscalationNews.Kind.MILESTONE || kind == EscalationNews.Kind.CLOSED) {
      var _ = poster.update(card, EscalationView.card(told));
    }
    var archived =
        kind == EscalationNews.Kind.CLOSED
            ? later(rooms.archive(card.channel()))
            : Optional.<PostOutcome>empty();
    return archived.orElseGet(() -> elsewhere(delivery, told, Optional.of(card.channel())));
  }

  private PostOutcome elsewhere(
      ChannelDelivery delivery, EscalationUpdated told, Optional<String> room) {
    return poster.post(delivery.key(), delivery.channel(), EscalationView.elsewhere(told, room));
  }

  private PostOutcome open(String key, EscalationUpdated told) {
    return switch (named(told)) {
      case RoomOutcome.Done(var channel) -> fill(key, channel, told);
      case RoomOutcome.NameTaken _ -> new PostOutcome.Refused("name_taken");
      case RoomOutcome.Refused(var error) -> new PostOutcome.Refused(error);
      case RoomOutcome other -> later(other).orElseThrow();
    };
  }

  /// After the account as people call it. Slack alone knows of which scripts it takes the letters.
  private RoomOutcome named(EscalationUpdated told) {
    var called = told.about().name();
    var name = told.room().roomName(told.about().account(), called);
    var outcome = named(name.inSlack(names.isShared(called)));
    return outcome instanceof RoomOutcome.Refused(var error) && error.startsWith("invalid_name")
        ? named(name.inAscii())
        : outcome;
  }

  /// A room of that name that the bot is in was opened by an attempt that died; any other keeps its
  /// name, and this one gets a number.
  private RoomOutcome named(String name) {
    for (var number = 1; number <= MOST_NAMES; number++) {
      var tried = number == 1 ? name : name + "-" + number;
      var outcome = rooms.open(tried);
      if (!(outcome instanceof RoomOutcome.NameTaken)) {
        return outcome;
      }
      var own = workspace.openChannel(tried);
      if (own.isPresent()) {
        return new RoomOutcome.Done(own.get());
      }
    }
    return new RoomOutcome.NameTaken();
  }

  /// People first, so that the card notifies them; that nobody could be called in is no reason not
  /// to go on.
  private PostOutcome fill(String key, String channel, EscalationUpdated told) {
    var users = crew.users(told);
    var invited =
        users.isEmpty() ? Optional.<PostOutcome>empty() : later(rooms.invite(channel, users));
    if (invited.isPresent()) {
      return invited.get();
    }
    var posted = poster.post(key, channel, EscalationView.card(told));
    if (posted instanceof PostOutcome.Posted(var where, var ts)) {
      var _ = rooms.pin(where, ts);
    }
    return posted;
  }

  /// Where it has to be tried again; what Slack refuses is passed over.
  private static Optional<PostOutcome> later(RoomOutcome outcome) {
    return switch (outcome) {
      case RoomOutcome.Limited(var wait) -> Optional.of(new PostOutcome.RateLimited(wait));
      case RoomOutcome.Unavailable(var reason) -> Optional.of(new PostOutcome.Unavailable(reason));
      case RoomOutcome.Done _, RoomOutcome.NameTaken _, RoomOutcome.Refused _ -> Optional.empty();
    };
  }
}
