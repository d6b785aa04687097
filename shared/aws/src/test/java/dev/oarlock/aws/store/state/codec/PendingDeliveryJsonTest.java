package dev.oarlock.aws.store.state.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.transition.order.LossQuestion;
import dev.oarlock.domain.transition.order.ToldOrders;
import dev.oarlock.domain.transition.state.AnnouncementOutbox;
import dev.oarlock.domain.transition.state.DeliveryState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PendingDeliveryJsonTest {
  private static final LocalDate LEFT = LocalDate.parse("2026-11-25");

  @Test
  void theDepartureThatPeopleWereToldOfComesBack() {
    var told = new ToldOrders(List.of(), List.of(), Optional.of(LEFT));

    assertThat(PendingDeliveryJson.told(written(List.of(), told))).isEqualTo(told);
    assertThat(PendingDeliveryJson.told(written(List.of(), ToldOrders.none())))
        .isEqualTo(ToldOrders.none());
  }

  /// States of earlier versions have only the question.
  @Test
  void whoseOwnerIsAskedWhyTheyLeftIsToldToHaveLeft() {
    var asked = LossQuestion.askedOn(new LossEvent(Loss.LEFT, LEFT), LEFT.plusDays(1));
    var less = LossQuestion.askedOn(new LossEvent(Loss.PRICE, LEFT), LEFT.plusDays(1));

    assertThat(PendingDeliveryJson.told(written(List.of(less, asked), ToldOrders.none())))
        .isEqualTo(new ToldOrders(List.of(), List.of(), Optional.of(LEFT)));
    assertThat(PendingDeliveryJson.told(written(List.of(less), ToldOrders.none())))
        .isEqualTo(ToldOrders.none());
  }

  private static ObjectNode written(List<LossQuestion> asked, ToldOrders told) {
    var state = JsonTree.object();
    PendingDeliveryJson.write(
        new DeliveryState(
            3, AnnouncementOutbox.empty(), 0, List.of(), asked, told, Optional.empty()),
        state);
    return state;
  }
}
