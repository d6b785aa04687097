package dev.oarlock.mapping.expression;

import dev.oarlock.mapping.format.DayOrder;
import java.time.LocalDate;
import java.util.Optional;

/// How the texts of a file are to be read: its numbers, which number of a day is the day, and on
/// which day the file was as it is.
public record FileText(NumberText numbers, Optional<DayOrder> days, LocalDate asOf) {}
