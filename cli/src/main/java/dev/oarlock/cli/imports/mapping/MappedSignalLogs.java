package dev.oarlock.cli.imports.mapping;

import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.mapping.definition.MappingReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The logs that importing a folder would make, without an instance: what is measured on foreign
/// data starts here. Each signal counts as known when it happened.
public final class MappedSignalLogs {
  private MappedSignalLogs() {}

  /// By the id that the other system has for an account. A mapping or row that is wrong is named.
  public static Map<String, List<LoggedSignal>> of(Path mapping, Path folder) {
    var logs = new TreeMap<String, List<LoggedSignal>>();
    for (var mapped : SignalMapper.map(MappingReader.read(mapping), folder).signals()) {
      var detail = JsonTree.parse(mapped.detail());
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
