package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.field.FieldReader;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.policy.DedupRule;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// The fields that all signals share: whose it is, when it happened, its id, and whether it was
/// brought in later on purpose, to alert nobody.
public record SignalHeader(AccountReference account, Instant at, SignalId id, boolean backfill) {

  /// A bare day is the start of that day in the tenant's zone; without an id the content counts
  /// where signals count one by one, and the event's own id elsewhere. An
  /// [IllegalArgumentException] names the field that is wrong.
  public static SignalHeader read(EventEnvelope event, ZoneId zone) {
    var fields = new FieldReader(event.detail());
    var at = at(fields.text("at"), zone);
    return new SignalHeader(
        fields.account("account"),
        at,
        fields.maybeText("id").map(SignalId::new).orElseGet(() -> idOf(event, at)),
        event.detail().path("backfill").asBoolean());
  }

  /// Puts the shared fields in front of what a signal carries.
  public ObjectNode write(ObjectNode carried) {
    var node = JsonTree.object();
    switch (account) {
      case AccountReference.ByAccountId ours -> node.put("account", ours.id().value());
      case AccountReference.ByExternalId theirs ->
          node.putObject("account").put("system", theirs.id().system()).put("id", theirs.id().id());
    }
    node.put("at", at.toString()).put("id", id.value());
    if (backfill) {
      node.put("backfill", true);
    }
    return node.setAll(carried);
  }

  private static SignalId idOf(EventEnvelope event, Instant at) {
    return SignalType.find(event.type())
        .filter(type -> type.policy().dedup() == DedupRule.COUNTED)
        .map(_ -> ContentId.of(event, at))
        .orElseGet(() -> new SignalId(event.id()));
  }

  private static Instant at(String text, ZoneId zone) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("at is not an ISO instant or day: " + text, e);
    }
  }
}
