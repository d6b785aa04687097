package dev.oarlock.announce;

import dev.oarlock.announce.post.ChannelPoster;
import dev.oarlock.announce.post.PostedOnce;
import dev.oarlock.announce.route.ChannelDelivery;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonRequested;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonSettled;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.announcement.CustomerReturn;
import dev.oarlock.domain.transition.announcement.LossCorrection;
import dev.oarlock.domain.transition.order.LossOutcome;
import dev.oarlock.domain.transition.order.LossOutcome.Answered;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.alert.AccountChurnedView;
import dev.oarlock.slack.view.alert.RenewalLapsedView;
import dev.oarlock.slack.view.loss.LossView;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What is said under the message that told of a loss: the question for its reason, the reason, and
/// that it was not so.
record LossMessages(ChannelPoster poster, PostedOnce once, Supplier<ReasonCatalog> reasons) {
  /// The message that told of a loss, under which its reason is asked and said.
  Optional<MessageLocation> told(Announcement announcement) {
    return AnnouncementIds.toldOf(announcement).flatMap(once::find);
  }

  PostOutcome asked(ChannelDelivery delivery, ReasonRequested asked) {
    return underLoss(delivery, asked, LossView.of(asked));
  }

  PostOutcome settled(ChannelDelivery delivery, ReasonSettled settled) {
    var takenBack = takenBack(settled);
    takenBack.ifPresent(told -> correct(told, LossView.of(settled, reasons.get())));
    var standing = takenBack.map(LossMessages::undone).flatMap(once::find);
    return standing
        .<PostOutcome>map(it -> new PostOutcome.Posted(it.channel(), it.ts()))
        .orElseGet(() -> said(delivery, settled));
  }

  /// What told of a departure that turns out to be none.
  private static Optional<String> takenBack(ReasonSettled settled) {
    return settled.outcome() instanceof LossOutcome.Withdrawn
            && settled.loss().event().kind() == Loss.LEFT
        ? AnnouncementIds.toldOf(settled)
        : Optional.empty();
  }

  private PostOutcome said(ChannelDelivery delivery, ReasonSettled settled) {
    return settled.outcome() instanceof Answered answered
            && AnnouncementIds.retroOf(settled).filter(delivery.key()::equals).isPresent()
        ? poster.post(
            delivery.key(), delivery.channel(), LossView.retro(settled, answered, reasons.get()))
        : underLoss(delivery, settled, LossView.of(settled, reasons.get()));
  }

  /// Under what told of the loss; in the channel where that is gone.
  private PostOutcome underLoss(ChannelDelivery delivery, Announcement announcement, Card card) {
    return told(announcement)
        .map(told -> poster.reply(delivery.key(), told, card))
        .filter(outcome -> !ChannelPoster.isUnreachable(outcome))
        .orElseGet(() -> poster.post(delivery.key(), delivery.channel(), card));
  }

  /// Under what told that they left, or that a renewal lapsed, if either was told.
  void correct(Announcement announcement, LossCorrection undone) {
    var about = announcement.about();
    correct(undone.departure(), AccountChurnedView.undone(about, undone));
    correct(undone.lapse(), RenewalLapsedView.undone(about, undone));
  }

  /// Under what told that they left, that they are back.
  void returned(Announcement announcement, CustomerReturn back) {
    correct(back.departure(), AccountChurnedView.returned(announcement.about(), back));
  }

  /// Where its team was told and where the leads were, once where that is one message. Both what
  /// was signed and the gong for it say so: whichever comes first does.
  private void correct(String told, Card card) {
    var ofLeads = DeliveryPlan.ofLeads(told);
    var ofTeam = once.find(told);
    ofTeam.ifPresent(message -> reply(undone(told), message, card));
    once.find(ofLeads)
        .filter(message -> !ofTeam.equals(Optional.of(message)))
        .ifPresent(message -> reply(undone(ofLeads), message, card));
  }

  private static String undone(String told) {
    return told + ":undone";
  }

  /// Says once, under what was told, that it was not so. If that fails, the gong says it.
  private void reply(String key, MessageLocation message, Card card) {
    var thread = MessagePlace.thread(message.channel(), message.ts());
    var _ = once.post(key, List.of(thread), () -> poster.reply(key, message, card));
  }
}
