#pragma once
// The one way into qpdf. Its JSON.hh (11.3) is no C++20 for Clang 14, which asks of a vector's destructor that the type is
// whole; nothing here needs it, so the name is declared and the header stays out.
#ifndef JSON_HH
#define JSON_HH
class JSON;
#endif
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>
