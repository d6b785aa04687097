package dev.oarlock.domain.forecast;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Against which book accounts are measured: a tenant's `own`, as far as it is known, else the
/// shipped one.
public record Scales(Map<Quantity, Scale> own) {
  private static final Scales SHIPPED = new Scales(Map.of());

  public Scales {
    var copy = new EnumMap<Quantity, Scale>(Quantity.class);
    copy.putAll(own);
    own = Collections.unmodifiableMap(copy);
  }

  public static Scales shipped() {
    return SHIPPED;
  }

  public Scale of(Quantity quantity) {
    return own.getOrDefault(quantity, quantity.shipped());
  }

  /// The measured value behind a driver's value; the value itself where several are behind it.
  double measured(Driver driver, double value) {
    return switch (driver) {
      case RECENCY -> of(Quantity.RECENCY).measured(value);
      case TREND -> of(Quantity.TREND).measured(value);
      case LEVEL -> of(Quantity.LEVEL).measured(value);
      case BREADTH -> of(Quantity.BREADTH).measured(value);
      case SUPPORT -> of(Quantity.SUPPORT).measured(value);
      case BILLING -> of(Quantity.BILLING).measured(value);
      case PRICE -> of(Quantity.PRICE).measured(value);
      case EXEC -> of(Quantity.EXEC).measured(value);
      case TENURE -> of(Quantity.TENURE).measured(value);
      case VALUE -> of(Quantity.VALUE).measured(value);
      case SENTIMENT,
          SPONSOR,
          CONTRACT_FLEX,
          CONTRACT_MULTI,
          RENEWAL,
          LOCKED,
          NOTICE,
          RENEWAL_NEAR ->
          value;
    };
  }
}
