package dev.oarlock.cli.imports.signal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.mapping.definition.SignalDraft;
import dev.oarlock.mapping.definition.SignalMapping;
import java.time.Instant;
import java.util.Comparator;

/// A signal made from a row, ready for the bus; `place` is the file and line of that row, `source`
/// whom it is from, `mapping` what made it, with its version.
public record MappedSignal(
    String type,
    String account,
    Instant at,
    String detail,
    String place,
    String source,
    String mapping) {
  /// Who is who first, so that nothing has to wait in quarantine. Then account by account, each as
  /// it happened: scoring takes a batch of one account in one step, and judges on a whole history
  /// rather than raise alarm over half of one.
  static final Comparator<MappedSignal> SENDING_ORDER =
      Comparator.comparing((MappedSignal signal) -> !signal.isRegistration())
          .thenComparing(MappedSignal::account)
          .thenComparing(MappedSignal::at);

  public static MappedSignal of(SignalDraft draft, String place, SignalMapping mapping) {
    return new MappedSignal(
        draft.type(),
        draft.account(),
        draft.at(),
        draft.detail().toString(),
        place,
        mapping.source(),
        mapping.versioned());
  }

  /// The same, marked as brought in later on purpose: it alerts nobody.
  public MappedSignal withoutAnnouncements() {
    var marked = ((ObjectNode) StrictJson.parse(detail)).put("backfill", true);
    return withDetail(StrictJson.write(marked));
  }

  public MappedSignal withDetail(String other) {
    return new MappedSignal(type, account, at, other, place, source, mapping);
  }

  /// The file of its row.
  public String file() {
    return place.substring(0, place.lastIndexOf(':'));
  }

  /// The line on which its row begins.
  public int line() {
    return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
  }

  /// Whether more of its kind is expected: without it an account looks silent.
  public boolean isReport() {
    return SignalType.find(type).filter(it -> it.policy().cadence().isExpected()).isPresent();
  }

  /// Whether it says who an account is, here or in other systems.
  public boolean isRegistration() {
    return type.equals("AccountRegistered") || type.equals("IdentityLinked");
  }
}
