package dev.oarlock.domain.account.contract.term;

import java.time.LocalDate;

/// That a contract follows another under a number of its own, and takes its place from a day on.
public record ContractSuccession(String from, String to, LocalDate on) {}
