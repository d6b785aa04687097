package dev.oarlock.aws.store.digest.night;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.portfolio.digest.week.WeekEvents;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// What even a quiet week brings: a score that moved, and why; a renewal that comes nearer.
final class QuietEventsJson {
  private static final String MOVED = "moved";
  private static final String WHY = "why";
  private static final String DUE = "due";

  private QuietEventsJson() {}

  static void write(ObjectNode row, WeekEvents events) {
    events
        .mover()
        .ifPresent(mover -> {
          var node = row.putObject(MOVED).put("from", mover.before());
          mover
              .reason()
              .ifPresent(line ->
                  node.putObject(WHY)
                      .put("kind", line.kind().name())
                      .put("subject", line.subject())
                      .put("points", line.points())
                      .put("reason", line.reason()));
        });
    events
        .renewalDue()
        .ifPresent(due -> {
          var node =
              row.putObject(DUE)
                  .put("on", due.on().toString())
                  .put("chance", due.churnProbability().value());
          AmountJson.write(node, "amount", due.amount());
          if (due.noticeGiven()) {
            node.put("notice", 1);
          }
        });
  }

  static Optional<ScoreMover> mover(ObjectNode row, DigestAccount account, OptionalInt now) {
    var node = row.path(MOVED);
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new ScoreMover(
                account,
                node.required("from").intValue(),
                now.orElseThrow(),
                node.has(WHY) ? Optional.of(line((ObjectNode) node.path(WHY))) : Optional.empty()));
  }

  private static LedgerLine line(ObjectNode why) {
    return new LedgerLine(
        LedgerLine.Kind.valueOf(why.required("kind").textValue()),
        why.required("subject").textValue(),
        why.required("points").intValue(),
        why.required("reason").textValue());
  }

  static Optional<RenewalDue> renewal(ObjectNode row, DigestAccount account) {
    var node = row.path(DUE);
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new RenewalDue(
                account,
                LocalDate.parse(node.required("on").textValue()),
                AmountJson.read(node.path("amount")),
                new Probability(node.required("chance").doubleValue()),
                node.has("notice")));
  }
}
