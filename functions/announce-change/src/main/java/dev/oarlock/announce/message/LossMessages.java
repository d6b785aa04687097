package dev.oarlock.announce.message;

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
public record LossMessages(ChannelPoster poster, PostedOnce once, Supplier<ReasonCatalog> reasons) {
  /// The message that told of a loss, under which its reason is asked and said.
  public Optional<MessageLocation> told(Announcement announcement) {
    return AnnouncementIds.toldOf(announcement).flatMap(once::find);
  }

  public PostOutcome asked(ChannelDelivery delivery, ReasonRequested asked) {
    return underLoss(delivery, asked, LossView.of(asked));
  }

  public PostOutcome settled(ChannelDelivery delivery, ReasonSettled settled) {
    return takenBack(settled)
        .flatMap(told -> correct(told, LossView.of(settled, reasons.get())))
        .filter(outcome -> !ChannelPoster.isUnreachable(outcome))
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
  public void correct(Announcement announcement, LossCorrection undone) {
    var about = announcement.about();
    var _ = correct(undone.departure(), AccountChurnedView.undone(about, undone));
    var _ = correct(undone.lapse(), RenewalLapsedView.undone(about, undone));
  }

  /// Under what told that they left, that they are back.
  public void returned(Announcement announcement, CustomerReturn back) {
    var _ = correct(back.departure(), AccountChurnedView.returned(announcement.about(), back));
  }

  /// Where its team was told and where the leads were, once where that is one message. Both what
  /// was signed and the gong for it say so: whichever comes first does. Empty where its team was
  /// told nothing; what is unclear of either is unclear, and said nowhere else meanwhile.
  private Optional<PostOutcome> correct(String told, Card card) {
    var ofLeads = DeliveryPlan.ofLeads(told);
    var ofTeam = once.find(told);
    var team = ofTeam.map(message -> reply(undone(told), message, card));
    var leads =
        once.find(ofLeads)
            .filter(message -> !ofTeam.equals(Optional.of(message)))
            .map(message -> reply(undone(ofLeads), message, card))
            .filter(outcome -> !(outcome instanceof PostOutcome.Posted))
            .filter(outcome -> !ChannelPoster.isUnreachable(outcome));
    return team.map(outcome -> leads.orElse(outcome));
  }

  private static String undone(String told) {
    return told + ":undone";
  }

  /// Says once, under what was told, that it was not so. If that fails, the gong says it.
  private PostOutcome reply(String key, MessageLocation message, Card card) {
    var thread = MessagePlace.thread(message.channel(), message.ts());
    return once.post(key, List.of(thread), () -> poster.reply(key, message, card));
  }
}
