package dev.oarlock.local.cloud.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.local.cloud.queue.LocalQueues;
import dev.oarlock.local.cloud.queue.QueueChange;
import dev.oarlock.local.cloud.queue.QueueJournal;
import dev.oarlock.local.cloud.queue.QueueMessage;
import dev.oarlock.local.cloud.runtime.ActivityCounter;
import dev.oarlock.local.cloud.runtime.DiskRoom;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.cloud.template.CloudTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

class LocalEventBusTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00.5Z"), ZoneOffset.UTC);
  private final CloudTemplate.QueueResource queue =
      new CloudTemplate.QueueResource("Q", Duration.ofSeconds(30), Optional.empty());
  private final AtomicLong usableBytes = new AtomicLong(Long.MAX_VALUE);
  private final LocalQueues queues =
      new LocalQueues(List.of(queue), journal(), new ActivityCounter(), Duration.ZERO);
  private final LocalEventBus bus =
      new LocalEventBus(
          new CloudTemplate(
              List.of(),
              List.of("bus"),
              List.of(
                  new CloudTemplate.EventRule("R", "bus", "{\"source\":[\"crm\"]}", List.of("Q")),
                  new CloudTemplate.EventRule(
                      "P",
                      "aws.partner/pay.example/1",
                      "{\"source\":[{\"prefix\":\"aws.partner/\"}]}",
                      List.of("Q"))),
              List.of(queue),
              List.of(),
              List.of(),
              List.of(),
              List.of()),
          queues,
          NOW);

  @ParameterizedTest
  @CsvSource({"1e300", "-1e300", "9999999999999"})
  void aTimeThatNoCalendarHasIsRefused(String time) {
    var entry =
        StrictJson.parse(
            """
            {"Source": "crm", "DetailType": "T", "Detail": "{}", "Time": %s}\
            """
                .formatted(time));

    assertThatThrownBy(() -> BusEntryReader.entry(entry))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Time is out of range");
  }

  private QueueJournal journal() {
    return new QueueJournal() {
      @Override
      public void append(List<QueueChange> changes) {
        if (usableBytes.get() < 0) {
          throw new UncheckedIOException(new IOException("No space left on device"));
        }
      }

      @Override
      public Map<String, List<QueueMessage>> messages() {
        return Map.of();
      }

      @Override
      public DiskRoom room() {
        return new DiskRoom(() -> Math.abs(usableBytes.get()));
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void whatTheDiskHasNoRoomForIsRefusedAndTakenWhenThereIsRoom() {
    usableBytes.set(1_000);
    var wrong = good().toBuilder().eventBusName("other").build();

    var refused = bus.putEvents(b -> b.entries(good(), wrong));

    assertThat(refused.failedEntryCount()).isEqualTo(2);
    assertThat(refused.entries().getFirst().errorCode()).isEqualTo("InternalFailure");
    assertThat(refused.entries().getFirst().errorMessage()).contains("make room");
    assertThat(refused.entries().getLast().errorCode()).isEqualTo("ResourceNotFoundException");
    assertThat(queues.queue("Q").depth()).isZero();

    usableBytes.set(Long.MAX_VALUE);
    assertThat(bus.putEvents(b -> b.entries(good())).failedEntryCount()).isZero();
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    usableBytes.set(-Long.MAX_VALUE);

    var refused = bus.putEvents(b -> b.entries(good()));

    assertThat(refused.entries().getFirst().errorCode()).isEqualTo("InternalFailure");
    assertThat(queues.queue("Q").depth()).isZero();
  }

  @Test
  void aMessageThatCannotBeNotedAsDoneComesBackAtOnce() throws InterruptedException {
    bus.putEvents(b -> b.entries(good()));
    var taken = queues.queue("Q").receive(1, Duration.ZERO, Duration.ZERO);
    usableBytes.set(-1);

    assertThatThrownBy(() -> queues.queue("Q").delete(taken))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(queues.queue("Q").visible()).isEqualTo(1);
  }

  private static PutEventsRequestEntry good() {
    return BusEntryReader.entry(
        StrictJson.parse(
            "{\"Source\":\"crm\",\"DetailType\":\"T\",\"Detail\":{\"a\":1},\"EventBusName\":\"bus\"}"));
  }

  @Test
  void aPartnersEventComesByTheBusOfItsNameAndByNoOther() {
    var theirs = good().toBuilder().source("aws.partner/pay.example/1").build();
    var strangers = theirs.toBuilder().source("aws.partner/pay.example/2").build();

    var put = bus.putPartnerEvents(List.of(theirs, strangers, good()));

    assertThat(put.entries())
        .extracting(PutEventsResultEntry::errorCode)
        .containsExactly(null, "ResourceNotFoundException", "ResourceNotFoundException");
    assertThat(put.entries().get(1).errorMessage())
        .contains("PartnerBuses=aws.partner/pay.example/2");
    assertThat(queues.queue("Q").depth()).isOne();
  }

  @Test
  void nobodyElseSpeaksForAPartner() {
    var theirs = good().toBuilder().source("aws.partner/pay.example/1").build();
    var onTheirBus = good().toBuilder().eventBusName("aws.partner/pay.example/1").build();

    assertThat(bus.putEvents(b -> b.entries(theirs, onTheirBus)).entries())
        .extracting(PutEventsResultEntry::errorCode)
        .containsOnly("NotAuthorizedForSourceException");
    assertThat(queues.queue("Q").depth()).isZero();
  }

  @Test
  void anAcceptedEventIsInTheQueueInEventBridgesEnvelope() {
    var id = bus.putEvents(b -> b.entries(good())).entries().getFirst().eventId();
    var event = StrictJson.parse(queues.queue("Q").peek(1).getFirst().body());
    assertThat(event)
        .isEqualTo(
            StrictJson.parse(
                """
                {"version":"0","id":"%s","detail-type":"T","source":"crm","account":"000000000000",
                 "time":"2026-11-22T10:00:00Z","region":"us-east-1","resources":[],"detail":{"a":1}}
                """
                    .formatted(id)));
  }

  @Test
  void anEventThatNoRuleWantsIsAcceptedAndGone() {
    var entry = good().toBuilder().source("other").build();
    assertThat(bus.putEvents(b -> b.entries(entry)).failedEntryCount()).isZero();
    assertThat(queues.queue("Q").depth()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '{"Source":"",   "DetailType":"T","Detail":"{}","EventBusName":"bus"}',  InvalidArgument
          '{"Source":"a",                   "Detail":"{}","EventBusName":"bus"}',  InvalidArgument
          '{"Source":"a",  "DetailType":"T",              "EventBusName":"bus"}',  InvalidArgument
          '{"Source":"a",  "DetailType":"T","Detail":"[]","EventBusName":"bus"}',  MalformedDetail
          '{"Source":"a",  "DetailType":"T","Detail":"{", "EventBusName":"bus"}',  MalformedDetail
          '{"Source":"aws.x","DetailType":"T","Detail":"{}","EventBusName":"bus"}',NotAuthorizedForSourceException
          '{"Source":"a",  "DetailType":"T","Detail":"{}","EventBusName":"nobus"}',ResourceNotFoundException
          '{"Source":"a",  "DetailType":"T","Detail":"{}"}',                       ResourceNotFoundException
          """)
  void anEntryIsRefusedWithItsReasonAndTheOthersAreNot(String entry, String code) {
    var response =
        bus.putEvents(b -> b.entries(BusEntryReader.entry(StrictJson.parse(entry)), good()));
    assertThat(response.failedEntryCount()).isEqualTo(1);
    assertThat(response.entries().get(0).errorCode()).isEqualTo(code);
    assertThat(response.entries().get(1).eventId()).isNotBlank();
  }

  @Test
  void aRequestOfElevenIsRefusedAsAWhole() {
    assertThatThrownBy(() -> bus.putEvents(b -> b.entries(Collections.nCopies(11, good()))))
        .isInstanceOf(EventBridgeException.class)
        .hasMessageContaining("between 1 and 10");
    assertThat(queues.queue("Q").depth()).isZero();
  }

  @Test
  void aRequestOverAMegabyteIsRefusedAsAWholeAndASmallerOneIsTaken() {
    var taken = good().toBuilder().detail("{\"a\":\"" + "x".repeat(1_000_000) + "\"}").build();
    assertThat(bus.putEvents(b -> b.entries(taken)).failedEntryCount()).isZero();
    var large = good().toBuilder().detail("{\"a\":\"" + "x".repeat(1 << 20) + "\"}").build();
    assertThatThrownBy(() -> bus.putEvents(b -> b.entries(large)))
        .isInstanceOf(EventBridgeException.class)
        .hasMessageContaining("over the limit");
  }
}
