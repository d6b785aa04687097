package dev.oarlock.domain.outlook;

import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.state.AccountState;
import java.util.Collection;
import java.util.List;

/// What stands on a day by one model: each account's stake, and the calls that come of them.
public record Standing(List<Stake> stakes, Sheet sheet) {
  public Standing {
    stakes = List.copyOf(stakes);
  }

  public static Standing of(Collection<AccountState> book, Horizon horizon, HazardModel hazard) {
    return of(Foretelling.stakes(book, horizon, hazard), horizon, hazard.version());
  }

  static Standing of(List<Stake> stakes, Horizon horizon, String model) {
    return new Standing(stakes, Sheet.of(stakes, horizon, model));
  }

  String model() {
    return sheet.model();
  }
}
