package dev.oarlock.aws.export.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.export.ExportedTable;
import dev.oarlock.domain.transition.state.AccountState;

/// The line of one account in a table, for who asks about it alone.
public final class AccountTables {
  private AccountTables() {}

  public static ObjectNode health(AccountState state) {
    return line(ExportedTable.healthOf(state));
  }

  public static ObjectNode forecast(AccountState state) {
    return line(ExportedTable.forecastOf(state));
  }

  private static ObjectNode line(ExportedTable table) {
    return table
        .rows()
        .map(row -> JsonLines.object(table.columns(), row))
        .findFirst()
        .orElseThrow();
  }
}
