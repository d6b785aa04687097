package dev.oarlock.aws.export;

import static dev.oarlock.aws.export.ExportColumn.day;
import static dev.oarlock.aws.export.ExportColumn.flag;
import static dev.oarlock.aws.export.ExportColumn.moment;
import static dev.oarlock.aws.export.ExportColumn.text;

import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.log.LogEntry;
import java.util.List;
import java.util.Optional;

/// The table of signals; its key is account and signal.
final class SignalColumns {
  private SignalColumns() {}

  static List<ExportColumn<LogEntry>> all() {
    return List.of(
        text("account", "Oarlock's id of it", it -> Optional.of(it.signal().account().value())),
        text("signal", "the signal's id", it -> Optional.of(it.signal().id().value())),
        text("type", "what was told", it -> Optional.of(it.signal().signal().type().word())),
        moment("at", "when it happened", it -> it.signal().at()),
        day("day", "the same as a day of the business", it -> Optional.of(it.signal().day())),
        moment("known_at", "when Oarlock learned of it", it -> it.signal().knownAt()),
        text("source", "who sent it", it -> Optional.of(it.source())),
        flag(
            "backfill", "whether it was brought in later on purpose", it -> it.signal().backfill()),
        text(
            "detail",
            "all that was told, as JSON by the schema of its type",
            it -> Optional.of(JsonTree.write(SignalJson.write(it.signal().signal())))),
        text(
            "named",
            "the account's id in another system by which it was told, as system/id",
            it -> it.named().map(id -> id.system() + "/" + id.id())));
  }
}
