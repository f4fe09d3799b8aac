# SPDX-License-Identifier: Apache-2.0
"""One module a corpus, each with train(data) and dev(data): samples of the training and of the development side."""
from . import attribution, conditions, factuality, metonymy, names, records, relations, syntax

CORPORA = (syntax, names, attribution, factuality, conditions, metonymy, relations, records)
