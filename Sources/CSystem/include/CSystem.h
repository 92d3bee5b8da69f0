#ifndef CSYSTEM_H
#define CSYSTEM_H
#include "Terminal.h"
#endif
