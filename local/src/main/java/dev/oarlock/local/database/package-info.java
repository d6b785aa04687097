/// DynamoDB Local in this process, and the same store over HTTP for other tools.
@NullMarked
package dev.oarlock.local.database;

import org.jspecify.annotations.NullMarked;
