package dev.oarlock.local.imports;

import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.SignalId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The logs that importing a folder would make, without an instance: what is measured on foreign
/// data starts here. Each signal counts as known when it happened.
public final class MappedLogs {
  private MappedLogs() {}

  /// By the id that the other system has for an account. A mapping or row that is wrong is named.
  public static Map<String, List<LoggedSignal>> of(Path mapping, Path folder) {
    var logs = new TreeMap<String, List<LoggedSignal>>();
    for (var mapped : Mapper.map(MappingReader.read(mapping), folder).signals()) {
      var detail = Json.parse(mapped.detail());
      var account = detail.path("account").path("id").asText();
      var signal =
          new LoggedSignal(
              new SignalId(detail.path("id").asText()),
              new AccountId(account),
              mapped.at(),
              mapped.at(),
              SignalJson.read(mapped.type(), detail));
      logs.computeIfAbsent(account, _ -> new ArrayList<>()).add(signal);
    }
    return logs;
  }
}
