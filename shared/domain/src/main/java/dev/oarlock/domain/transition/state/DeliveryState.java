package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.transition.order.HeldOrder;
import dev.oarlock.domain.transition.order.LossQuestion;
import dev.oarlock.domain.transition.order.ToldOrders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What of an account has been written and announced. `version` is that of its item and grows by
/// one with each write (0 before the first); `lastAnnouncedEpisode` is the number of the latest
/// risk episode that was announced, `alerted` when that was; `heldOrders` wait for the end of a day
/// to be announced, `lossQuestions` for an answer, and what was `told` of orders may still have to
/// be put right.
public record DeliveryState(
    long version,
    AnnouncementOutbox outbox,
    int lastAnnouncedEpisode,
    List<HeldOrder> heldOrders,
    List<LossQuestion> lossQuestions,
    ToldOrders told,
    Optional<Instant> alerted) {
  public DeliveryState {
    heldOrders = List.copyOf(heldOrders);
    lossQuestions = List.copyOf(lossQuestions);
  }

  public DeliveryState(
      long version,
      AnnouncementOutbox outbox,
      int lastAnnouncedEpisode,
      List<HeldOrder> heldOrders) {
    this(
        version,
        outbox,
        lastAnnouncedEpisode,
        heldOrders,
        List.of(),
        ToldOrders.none(),
        Optional.empty());
  }

  public DeliveryState(long version, AnnouncementOutbox outbox, int lastAnnouncedEpisode) {
    this(version, outbox, lastAnnouncedEpisode, List.of());
  }

  public static DeliveryState none() {
    return new DeliveryState(0, AnnouncementOutbox.empty(), 0);
  }

  /// That of the next write, before anything is announced with it.
  public DeliveryState nextVersion() {
    return new DeliveryState(
        version + 1, outbox, lastAnnouncedEpisode, heldOrders, lossQuestions, told, alerted);
  }

  public DeliveryState withOutbox(AnnouncementOutbox latest) {
    return new DeliveryState(
        version, latest, lastAnnouncedEpisode, heldOrders, lossQuestions, told, alerted);
  }

  /// Whether an episode was announced, or comes before one that was.
  public boolean hasAnnounced(Episode episode) {
    return episode.number() <= lastAnnouncedEpisode;
  }
}
