package dev.oarlock.aws.store.state.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.transition.order.HeldOrder;
import dev.oarlock.domain.transition.order.LossQuestion;
import dev.oarlock.domain.transition.order.RungGong;
import dev.oarlock.domain.transition.order.ToldContraction;
import dev.oarlock.domain.transition.order.ToldOrders;
import dev.oarlock.domain.transition.state.DeliveryState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The wins of an account that wait for the end of a day, the losses that wait for a reason, and
/// when people were last alerted, the gongs and contractions of this week, and the departure that
/// people were told of; absent while there are none.
public final class PendingDeliveryJson {
  private static final String HELD = "heldWins";
  private static final String ASKED = "askedLosses";
  private static final String RUNG = "rungGongs";
  private static final String CONTRACTED = "toldContractions";
  private static final String LEFT = "toldDeparture";
  private static final String ALERTED = "alertedAt";

  private PendingDeliveryJson() {}

  public static void write(DeliveryState delivery, ObjectNode state) {
    delivery.alerted().ifPresent(at -> state.put(ALERTED, at.getEpochSecond()));
    if (!delivery.heldOrders().isEmpty()) {
      var rows = state.putArray(HELD);
      for (var win : delivery.heldOrders()) {
        rows.addObject()
            .put("contract", win.contract())
            .put("order", EnumNames.of(win.order()))
            .put("effective", win.effective().toString())
            .put("toldOn", win.toldOn().toString());
      }
    }
    if (!delivery.lossQuestions().isEmpty()) {
      var rows = state.putArray(ASKED);
      for (var question : delivery.lossQuestions()) {
        rows.addObject()
            .put("loss", question.event().key())
            .put("asked", question.asked().toString())
            .put("reminded", question.reminded().toString());
      }
    }
    writeRung(delivery.told().gongs(), state);
    writeContracted(delivery.told().contractions(), state);
    delivery.told().departure().ifPresent(on -> state.put(LEFT, on.toString()));
  }

  private static void writeContracted(List<ToldContraction> contracted, ObjectNode state) {
    if (!contracted.isEmpty()) {
      var rows = state.putArray(CONTRACTED);
      for (var contraction : contracted) {
        rows.addObject()
            .put("from", contraction.from().toString())
            .put("on", contraction.on().toString())
            .set("lost", AmountsJson.write(contraction.lost()));
      }
    }
  }

  public static ToldOrders told(JsonNode state) {
    return new ToldOrders(rungGongs(state), contracted(state), departure(state));
  }

  /// States of before it was kept say it of whom the owner is still asked about.
  private static Optional<LocalDate> departure(JsonNode state) {
    return state.has(LEFT)
        ? Optional.of(day(state, LEFT))
        : lossQuestions(state).stream()
            .map(LossQuestion::event)
            .filter(event -> event.kind() == Loss.LEFT)
            .map(LossEvent::on)
            .findFirst();
  }

  private static List<ToldContraction> contracted(JsonNode state) {
    return StreamSupport.stream(state.path(CONTRACTED).spliterator(), false)
        .map(row ->
            new ToldContraction(
                day(row, "from"), AmountsJson.read(row.required("lost")), day(row, "on")))
        .toList();
  }

  private static void writeRung(List<RungGong> rung, ObjectNode state) {
    if (!rung.isEmpty()) {
      var rows = state.putArray(RUNG);
      for (var gong : rung) {
        rows.addObject()
            .put("key", gong.key())
            .put("on", gong.on().toString())
            .set("told", AmountsJson.write(gong.told()));
      }
    }
  }

  private static List<RungGong> rungGongs(JsonNode state) {
    return StreamSupport.stream(state.path(RUNG).spliterator(), false)
        .map(row ->
            new RungGong(
                row.required("key").textValue(),
                AmountsJson.read(row.required("told")),
                day(row, "on")))
        .toList();
  }

  public static List<HeldOrder> heldOrders(JsonNode state) {
    return StreamSupport.stream(state.path(HELD).spliterator(), false)
        .map(PendingDeliveryJson::win)
        .toList();
  }

  private static HeldOrder win(JsonNode row) {
    return new HeldOrder(
        row.required("contract").textValue(),
        EnumNames.parse(OrderType.class, row.required("order").textValue()),
        day(row, "effective"),
        day(row, "toldOn"));
  }

  /// To the second.
  public static Optional<Instant> alerted(JsonNode state) {
    return state.has(ALERTED)
        ? Optional.of(Instant.ofEpochSecond(state.get(ALERTED).longValue()))
        : Optional.empty();
  }

  public static List<LossQuestion> lossQuestions(JsonNode state) {
    return StreamSupport.stream(state.path(ASKED).spliterator(), false)
        .map(row ->
            new LossQuestion(
                LossEvent.of(row.required("loss").textValue()),
                day(row, "asked"),
                day(row, "reminded")))
        .toList();
  }

  private static LocalDate day(JsonNode row, String name) {
    return LocalDate.parse(row.required(name).textValue());
  }
}
