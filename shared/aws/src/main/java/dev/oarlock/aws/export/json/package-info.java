/// Tables, accounts and reports as JSON, for other tools.
@NullMarked
package dev.oarlock.aws.export.json;

import org.jspecify.annotations.NullMarked;
