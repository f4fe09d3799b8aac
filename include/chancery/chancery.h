// SPDX-License-Identifier: Apache-2.0
//
// Everything that the library offers:
//
//   auto engine = chancery::Engine::load();
//   auto reports = chancery::open_reports({"reports/"}, {});
//   chancery::code_all(**engine, **reports, 2, [](auto coded) {
//     if (coded) { std::puts(chancery::to_json(coded->coded.record).c_str()); }
//     return true;
//   });
#pragma once

#include "chancery/date.h"
#include "chancery/document.h"
#include "chancery/engine.h"
#include "chancery/exports.h"
#include "chancery/fact_index.h"
#include "chancery/ids.h"
#include "chancery/labels.h"
#include "chancery/ledger.h"
#include "chancery/links.h"
#include "chancery/offices.h"
#include "chancery/options.h"
#include "chancery/parser.h"
#include "chancery/query.h"
#include "chancery/record.h"
#include "chancery/report.h"
#include "chancery/result.h"
#include "chancery/review.h"
#include "chancery/site.h"
#include "chancery/span.h"
#include "chancery/store.h"
#include "chancery/version.h"
