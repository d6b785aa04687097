package dev.oarlock.mapping.expression;

import java.time.LocalDate;

/// How the texts of a file are to be read: its numbers, its days, and on which day the file was as
/// it is.
public record FileText(NumberText numbers, WrittenForms days, LocalDate asOf) {}
