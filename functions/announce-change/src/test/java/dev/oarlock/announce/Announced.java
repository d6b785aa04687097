package dev.oarlock.announce;

import dev.oarlock.aws.bus.AnnouncementJson;
import dev.oarlock.aws.events.Json;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.announce.Announcement.AccountAtRisk;
import dev.oarlock.domain.announce.Announcement.AccountRecovered;
import dev.oarlock.domain.announce.Announcement.GongRung;
import dev.oarlock.domain.announce.AnnouncementIds;
import dev.oarlock.domain.announce.Snapshot;
import dev.oarlock.domain.announce.Win;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.LedgerLine;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.risk.Cause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Announcements, and the batches that bring them.
final class Announced {
  static final String RISK = AnnouncementIds.atRisk(new AccountId("acme"), 1);

  private static final LocalDate DAY = LocalDate.parse("2026-11-22");

  private Announced() {}

  static Announcement atRisk() {
    return new AccountAtRisk(RISK, about(Optional.empty()), 1, new Cause.EnteredRed());
  }

  static Announcement atRiskIn(String channel) {
    return new AccountAtRisk(RISK, about(Optional.of(channel)), 1, new Cause.EnteredRed());
  }

  static Announcement recovered() {
    return new AccountRecovered("acme-well-1", about(Optional.empty()), 1, DAY.minusDays(21));
  }

  static Announcement renewed(long minorNow) {
    var before = Amounts.of(Money.of(1_240_000, "EUR"));
    var now = Amounts.of(Money.of(minorNow, "EUR"));
    return new GongRung(
        "acme-gong-1", about(Optional.empty()), new Win.Renewed("K-1", now, before, 12));
  }

  private static Snapshot about(Optional<String> channel) {
    return new Snapshot(
        new AccountId("acme"),
        "Acme Corp",
        new Segment("Enterprise"),
        Optional.of(new Csm("dana")),
        channel,
        DAY,
        OptionalInt.of(34),
        OptionalInt.of(61),
        Band.RED,
        Band.YELLOW,
        72,
        List.of(new LedgerLine(LedgerLine.Kind.COMPONENT, "Adoption", -14, "fewer users")),
        Amounts.of(Money.of(1_240_000, "EUR")),
        Optional.of(LocalDate.parse("2027-03-14")),
        new Probability(0.31),
        new Probability(0.1),
        Optional.empty());
  }

  /// As SQS brings them: one EventBridge event a message.
  static InputStream batch(Announcement... announcements) {
    var batch = Json.object();
    var records = batch.putArray("Records");
    for (var announcement : announcements) {
      var event = Json.object().put("version", "0").put("id", "e-" + announcement.id());
      event.put("detail-type", announcement.type()).put("source", "oarlock");
      event.set("detail", AnnouncementJson.write(announcement).put("correlation", "signal-1"));
      records
          .addObject()
          .put("messageId", "m-" + announcement.id())
          .put("eventSource", "aws:sqs")
          .put("body", Json.write(event));
    }
    return stream(Json.write(batch));
  }

  /// A recorded event, as SQS brings it.
  static InputStream recorded(String sample) throws IOException {
    var event = Files.readString(Path.of("..", "..", "events").resolve(sample));
    var batch = Json.object();
    batch.putArray("Records").addObject().put("messageId", "m-1").put("body", event);
    return stream(Json.write(batch));
  }

  static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
