package dev.oarlock.domain.announce;

import dev.oarlock.domain.call.CsmCall;
import dev.oarlock.domain.call.Figure;
import dev.oarlock.domain.call.RiskBands;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.forecast.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What model and CSM say of a renewal, and what speaks for the model: the drivers that weigh most
/// on its side. `range` is its 90 % band.
public record Disagreement(
    LocalDate renewal,
    Figure machine,
    Optional<Range> range,
    List<DriverReading> because,
    CsmCall csm,
    RiskBands bands) {
  public Disagreement {
    because = List.copyOf(because);
  }
}
