package dev.oarlock.domain.announce;

import dev.oarlock.domain.call.CsmCall;
import dev.oarlock.domain.call.Figure;
import dev.oarlock.domain.call.RiskBands;
import dev.oarlock.domain.forecast.DriverReading;
import java.time.LocalDate;
import java.util.List;

/// What model and CSM say of a renewal, and what speaks for the model: the drivers that weigh most
/// on its side.
public record Disagreement(
    LocalDate renewal,
    Figure machine,
    List<DriverReading> because,
    CsmCall csm,
    RiskBands bands) {
  public Disagreement {
    because = List.copyOf(because);
  }
}
