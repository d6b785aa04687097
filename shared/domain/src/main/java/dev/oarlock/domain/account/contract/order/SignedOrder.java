package dev.oarlock.domain.account.contract.order;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import java.time.Instant;

/// An order, and when it was signed: of two of one day the later signed prevails.
public record SignedOrder(ContractChanged order, Instant at) {}
